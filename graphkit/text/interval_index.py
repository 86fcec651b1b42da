"""Finds things by their places in a text without looking at all of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from graphkit.records import Span
from graphkit.text.spans import inside

T = TypeVar("T")


class HasSpan(Protocol):
    """Anything that has a place in a text."""

    @property
    def span(self) -> Span:
        """Its place."""


S = TypeVar("S", bound=HasSpan)


class IntervalIndex(NamedTuple, Generic[T]):
    """Things in the order of their first characters.

    ``things`` are the things, ``spans`` their places in the same order. ``longest`` is the length
    of the longest span in code points.
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
    """The index of things by their places; things with the same start keep their order."""
    pairs = sorted(((place(thing), thing) for thing in things), key=lambda pair: pair[0].start)
    spans = tuple(span for span, _ in pairs)
    longest = max((span.end - span.start for span in spans), default=0)
    return IntervalIndex(tuple(thing for _, thing in pairs), spans, longest)


def enclosed(things: Sequence[S], span: Span) -> tuple[S, ...]:
    """The things that lie in a span; ``things`` must be in the order of the text.

    >>> from graphkit.records import Boilerplate
    >>> lines = [Boilerplate(span=Span(n, n + 5), reason="") for n in (0, 10, 20)]
    >>> [line.span.start for line in enclosed(lines, Span(8, 16))]
    [10]
    """
    first = bisect_left(things, span.start, key=lambda thing: thing.span.start)
    last = bisect_right(things, span.end, key=lambda thing: thing.span.start)
    return tuple(thing for thing in things[first:last] if thing.span.end <= span.end)


def union(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans merged to disjoint spans, in the order of the text.

    >>> union([Span(5, 9), Span(0, 3), Span(8, 12)])
    (Span(start=0, end=3), Span(start=5, end=12))
    """
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def covered(span: Span, stretches: Sequence[Span]) -> bool:
    """Whether a span lies in one of ``stretches``: disjoint spans in the order of the text.

    >>> covered(Span(6, 8), (Span(0, 3), Span(5, 12)))
    True
    """
    at = bisect_right(stretches, span.start, key=lambda stretch: stretch.start) - 1
    return at >= 0 and inside(span, stretches[at])
