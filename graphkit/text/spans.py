"""Compares and measures spans of one text, and gives the span over several."""

from collections.abc import Iterable, Sequence

from graphkit.records import Span


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character.

    >>> overlap(Span(0, 3), Span(3, 5))
    False
    """
    return one.start < other.end and other.start < one.end


def inside(inner: Span, outer: Span) -> bool:
    """Whether the first span lies within the second.

    >>> inside(Span(1, 2), Span(0, 2))
    True
    """
    return outer.start <= inner.start and inner.end <= outer.end


def overlap_any(one: Span, others: Iterable[Span]) -> bool:
    """Whether a span shares a character with any of ``others``.

    >>> overlap_any(Span(1, 4), [Span(5, 6), Span(3, 5)])
    True
    """
    return any(overlap(one, other) for other in others)


def inside_any(inner: Span, outers: Iterable[Span]) -> bool:
    """Whether a span lies within any of ``outers``.

    >>> inside_any(Span(1, 2), [Span(0, 3)])
    True
    """
    return any(inside(inner, outer) for outer in outers)


def cover(*several: Iterable[Span]) -> Span:
    """The span from the first to the last character of all spans; ``Span(0, 0)`` if none is given.

    >>> cover([Span(3, 5)], [Span(0, 1)])
    Span(start=0, end=5)
    """
    spans = [span for group in several for span in group]
    return Span(min((s.start for s in spans), default=0), max((s.end for s in spans), default=0))


def length(spans: Iterable[Span]) -> int:
    """The number of characters in some spans.

    >>> length([Span(0, 2), Span(5, 6)])
    3
    """
    return sum(span.end - span.start for span in spans)


def shared_length(some: Iterable[Span], others: Sequence[Span]) -> int:
    """The number of characters that two groups of spans share.

    >>> shared_length([Span(0, 4)], [Span(2, 3), Span(3, 9)])
    2
    """
    pairs = ((a, b) for a in some for b in others)
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a, b in pairs)
