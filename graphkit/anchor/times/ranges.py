"""Two times that are the ends of one: “from May 3 to June 2”, “between 2010 and 2014”."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphkit.anchor.times.temporal_anchors import TemporalAnchor, quoted
from graphkit.records import Span, When

# The words before the first time and what stands between the two.
ENDS = {
    "from": re.compile(r",?\s+(?:to|until|till|through)\s+(?:the\s+)?", re.IGNORECASE),
    "between": re.compile(r"\s+and\s+(?:the\s+)?", re.IGNORECASE),
}
BEFORE = re.compile(r"\b(from|between)\s+(?:the\s+)?$", re.IGNORECASE)
# “Moved from Friday to Monday” is no stretch of days.
MOVED = re.compile(
    r"\b(?:mov|postpon|delay|push|reschedul|shift|chang|brought|put)\w*\b[^.!?]{0,60}$",
    re.IGNORECASE,
)
# So far back words are looked for.
REACH = 70


def ranged(text: str, told: Sequence[TemporalAnchor]) -> tuple[TemporalAnchor, ...]:
    """The times with each pair of ends as one time, in the order of the text.

    >>> from datetime import date
    >>> from graphkit.anchor.timex.expressions import dates
    >>> from graphkit.anchor.times.temporal_anchors import times
    >>> text = "The war lasted from 1990 to 1995."
    >>> found = ranged(text, times(text, dates(text, None), None))
    >>> [(str(t.when.start), str(t.when.end)) for t in found]
    [('1990-01-01', '1995-12-31')]
    """
    pairs = {a.span: (a, b) for a, b in pairwise(told) if _are_ends(text, a, b)}
    seconds = {b.span for _, b in pairs.values()}
    return tuple(_joined(text, told, pairs, seconds))


def _joined(
    text: str,
    told: Sequence[TemporalAnchor],
    pairs: dict[Span, tuple[TemporalAnchor, TemporalAnchor]],
    seconds: set[Span],
) -> Iterator[TemporalAnchor]:
    for time in told:
        if time.span in pairs:
            yield _one(text, *pairs[time.span])
        elif time.span not in seconds:
            yield time


def _are_ends(text: str, first: TemporalAnchor, second: TemporalAnchor) -> bool:
    before = text[max(0, first.span.start - REACH) : first.span.start]
    word = BEFORE.search(before)
    start, end = first.plain.start, second.plain.end
    if word is None or start is None or end is None or start > end or first.event or second.event:
        return False
    between = text[first.span.end : second.span.start]
    kept = word[1].lower() == "between" or not MOVED.search(before[: word.start()])
    return kept and bool(ENDS[word[1].lower()].fullmatch(between))


def _one(text: str, first: TemporalAnchor, second: TemporalAnchor) -> TemporalAnchor:
    span = Span(first.span.start, second.span.end)
    grain = max(first.plain, second.plain, key=_days).granularity
    basis = quoted(text, span)
    when = When(start=first.plain.start, end=second.plain.end, granularity=grain, basis=basis)
    return TemporalAnchor(span, when, when)


def _days(when: When) -> int:
    return (when.end - when.start).days if when.end and when.start else 0
