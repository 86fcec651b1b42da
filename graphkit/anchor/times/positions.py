"""Which of many places in a text lie in others, without comparing each with each."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from graphkit.records import Span
from graphkit.text.spans import inside


class Placed(Protocol):
    """Anything with a span."""

    @property
    def span(self) -> Span:
        """Its place."""


P = TypeVar("P", bound=Placed)


def among(placed: Sequence[P], span: Span) -> tuple[P, ...]:
    """Those of a sequence in the order of the text that lie in a span.

    >>> from graphkit.records import Boilerplate
    >>> lines = [Boilerplate(span=Span(n, n + 5), reason="") for n in (0, 10, 20)]
    >>> [line.span.start for line in among(lines, Span(8, 16))]
    [10]
    """
    first = bisect_left(placed, span.start, key=lambda p: p.span.start)
    last = bisect_right(placed, span.end, key=lambda p: p.span.start)
    return tuple(p for p in placed[first:last] if p.span.end <= span.end)


def united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans as disjoint stretches in the order of the text.

    >>> united([Span(5, 9), Span(0, 3), Span(8, 12)])
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
    """Whether a span lies in one of disjoint stretches.

    >>> covered(Span(6, 8), (Span(0, 3), Span(5, 12)))
    True
    """
    at = bisect_right(stretches, span.start, key=lambda s: s.start) - 1
    return at >= 0 and inside(span, stretches[at])
