"""Where two stretches of one text lie to each other."""

from collections.abc import Iterable

from graphkit.records import Span
from graphkit.text.spans import inside, overlap


def within(inner: Span, outer: Iterable[Span]) -> bool:
    """Whether one of the outer spans holds the inner one.

    >>> within(Span(1, 2), [Span(0, 3)])
    True
    """
    return any(inside(inner, span) for span in outer)


def touches(one: Span, others: Iterable[Span]) -> bool:
    """Whether the span shares a character with one of the others.

    >>> touches(Span(1, 4), [Span(5, 6), Span(3, 5)])
    True
    """
    return any(overlap(one, other) for other in others)
