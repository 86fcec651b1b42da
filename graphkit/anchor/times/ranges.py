"""Joins two times that are the ends of one: “from May 3 to June 2”, “between 2010 and 2014”."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from graphkit.anchor.times.temporal_anchors import TemporalAnchor, reason
from graphkit.anchor.timex.words import one_line
from graphkit.records import Span, When

# The word before the first time, and the pattern of what stands between the two.
RANGE_JOINTS = {
    "from": re.compile(r",?\s+(?:to|until|till|through)\s+(?:the\s+)?", re.IGNORECASE),
    "between": re.compile(r"\s+and\s+(?:the\s+)?", re.IGNORECASE),
}
RANGE_OPENER = re.compile(r"\b(from|between)\s+(?:the\s+)?$", re.IGNORECASE)
# After such a verb, “from … to” is no range of days: “moved from Friday to Monday”.
RESCHEDULING_VERBS = re.compile(
    r"\b(?:mov|postpon|delay|push|reschedul|shift|chang|brought|put)\w*\b[^.!?]{0,60}$",
    re.IGNORECASE,
)
# Characters before the first time in which “from” or “between” and such a verb are looked for.
# Chosen on sentences of our own.
MAX_CHARS_BEFORE_RANGE = 70

AnchorPair = tuple[TemporalAnchor, TemporalAnchor]


def ranged(text: str, anchors: Sequence[TemporalAnchor]) -> tuple[TemporalAnchor, ...]:
    """The anchors, in which each pair of ends is one anchor, in the order of the text.

    >>> from graphkit.anchor.times.temporal_anchors import temporal_anchors
    >>> from graphkit.anchor.timex.expressions import dates
    >>> text = "The war lasted from 1990 to 1995."
    >>> found = ranged(text, temporal_anchors(text, dates(text, None), None))
    >>> [(str(t.when.start), str(t.when.end)) for t in found]
    [('1990-01-01', '1995-12-31')]
    """
    pairs = {a.span: (a, b) for a, b in pairwise(anchors) if _are_ends(text, a, b)}
    return tuple(_joined(text, anchors, pairs))


def _joined(
    text: str, anchors: Sequence[TemporalAnchor], pairs: Mapping[Span, AnchorPair]
) -> Iterator[TemporalAnchor]:
    """The anchors with the ``pairs`` joined; ``pairs`` has each pair by the span of its first."""
    seconds = {second.span for _, second in pairs.values()}
    for anchor in anchors:
        if anchor.span in pairs:
            yield _one(text, *pairs[anchor.span])
        elif anchor.span not in seconds:
            yield anchor


def _are_ends(text: str, first: TemporalAnchor, second: TemporalAnchor) -> bool:
    """Whether two anchors in a row are the first and the last time of a range."""
    before = text[max(0, first.span.start - MAX_CHARS_BEFORE_RANGE) : first.span.start]
    word = RANGE_OPENER.search(before)
    start, end = first.plain.start, second.plain.end
    if word is None or start is None or end is None or start > end or first.event or second.event:
        return False
    between = text[first.span.end : second.span.start]
    kept = word[1].lower() == "between" or not RESCHEDULING_VERBS.search(before[: word.start()])
    return kept and bool(RANGE_JOINTS[word[1].lower()].fullmatch(between))


def _one(text: str, first: TemporalAnchor, second: TemporalAnchor) -> TemporalAnchor:
    """The anchor from the start of one to the end of another, with the coarser granularity."""
    span = Span(first.span.start, second.span.end)
    grain = max(first.plain, second.plain, key=_days).granularity
    words = one_line(text, span)
    when = When(
        start=first.plain.start, end=second.plain.end, granularity=grain, basis=reason(words)
    )
    return TemporalAnchor(span, when, when, words)


def _days(when: When) -> int:
    return (when.end - when.start).days if when.end and when.start else 0
