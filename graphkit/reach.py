"""Spans of one text: how two lie to each other, and what stands near without searching it all."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from typing import Generic, NamedTuple, TypeVar

from graphkit.records import Span

T = TypeVar("T")


class Reach(NamedTuple, Generic[T]):
    """Things in the order of their first characters; ``longest`` is the length of the longest."""

    things: tuple[T, ...]
    spans: tuple[Span, ...]
    longest: int

    def near(self, span: Span) -> tuple[T, ...]:
        """Those that share a character with a span, in their order.

        >>> reach = laid([Span(0, 2), Span(2, 4)], lambda span: span)
        >>> reach.near(Span(1, 2))
        (Span(start=0, end=2),)
        """
        first = bisect_left(self.spans, span.start - self.longest, key=lambda s: s.start)
        last = bisect_right(self.spans, span.end - 1, key=lambda s: s.start)
        return tuple(
            self.things[at] for at in range(first, last) if self.spans[at].end > span.start
        )


def laid(things: Iterable[T], place: Callable[[T], Span]) -> Reach[T]:
    """The things by their places; those of one place keep their order."""
    pairs = sorted(((place(thing), thing) for thing in things), key=lambda pair: pair[0].start)
    spans = tuple(span for span, _ in pairs)
    longest = max((span.end - span.start for span in spans), default=0)
    return Reach(tuple(thing for _, thing in pairs), spans, longest)


def overlap(one: Span, other: Span) -> bool:
    """Whether the two share a character.

    >>> overlap(Span(0, 3), Span(3, 5))
    False
    """
    return one.start < other.end and other.start < one.end


def inside(inner: Span, outer: Span) -> bool:
    """Whether the first lies within the second.

    >>> inside(Span(1, 2), Span(0, 2))
    True
    """
    return outer.start <= inner.start and inner.end <= outer.end


def hull(*several: Iterable[Span]) -> Span:
    """From the first to the last character of some spans; empty at 0 for none.

    >>> hull([Span(3, 5)], [Span(0, 1)])
    Span(start=0, end=5)
    """
    spans = [span for group in several for span in group]
    return Span(min((s.start for s in spans), default=0), max((s.end for s in spans), default=0))
