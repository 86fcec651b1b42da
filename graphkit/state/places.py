"""Where two stretches of one text lie to each other."""

from collections.abc import Iterable

from graphkit.records import Span


def overlap(one: Span, other: Span) -> bool:
    """Whether the two share a character.

    >>> overlap(Span(0, 3), Span(3, 5))
    False
    """
    return one.start < other.end and other.start < one.end


def within(inner: Span, outer: Iterable[Span]) -> bool:
    """Whether one of the outer spans holds the inner one.

    >>> within(Span(1, 2), [Span(0, 3)])
    True
    """
    return any(span.start <= inner.start and inner.end <= span.end for span in outer)


def touches(one: Span, others: Iterable[Span]) -> bool:
    """Whether the span shares a character with one of the others.

    >>> touches(Span(1, 4), [Span(5, 6), Span(3, 5)])
    True
    """
    return any(overlap(one, other) for other in others)
