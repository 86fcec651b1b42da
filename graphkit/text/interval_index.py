"""An index of things by their places in a text: those near a span, without a search of all."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from typing import Generic, NamedTuple, TypeVar

from graphkit.records import Span

T = TypeVar("T")


class IntervalIndex(NamedTuple, Generic[T]):
    """Things in the order of their first characters.

    ``things`` are they, ``spans`` their places in the same order, ``longest`` is the number of code
    points of the longest span.
    """

    things: tuple[T, ...]
    spans: tuple[Span, ...]
    longest: int

    def near(self, span: Span) -> tuple[T, ...]:
        """The things that share a character with a span, in their order.

        >>> index = interval_index([Span(0, 2), Span(2, 4)], lambda span: span)
        >>> index.near(Span(1, 2))
        (Span(start=0, end=2),)
        """
        first = bisect_left(self.spans, span.start - self.longest, key=lambda s: s.start)
        last = bisect_right(self.spans, span.end - 1, key=lambda s: s.start)
        return tuple(
            self.things[at] for at in range(first, last) if self.spans[at].end > span.start
        )


def interval_index(things: Iterable[T], place: Callable[[T], Span]) -> IntervalIndex[T]:
    """An index of things by their places; things with one first character keep their order."""
    pairs = sorted(((place(thing), thing) for thing in things), key=lambda pair: pair[0].start)
    spans = tuple(span for span, _ in pairs)
    longest = max((span.end - span.start for span in spans), default=0)
    return IntervalIndex(tuple(thing for _, thing in pairs), spans, longest)
