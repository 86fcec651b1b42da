"""Several times of one verb as one interval."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from graphkit.anchor.times.temporal_anchors import TemporalAnchor, overlap, quoted
from graphkit.anchor.timex.words import word_classes
from graphkit.records import Span, When

WEEK = timedelta(days=7)
# A paper may carry the next day's date.
SLACK = timedelta(days=1)
JOINTS = frozenset({"", "on", "in", "at"})


def narrowed(text: str, found: Sequence[TemporalAnchor]) -> When | None:
    """Times of one verb as one: the first, narrowed by those that agree with it.

    The basis are the words of all; side by side they are one: “later in the day on Friday”.
    """
    if not found:
        return None
    agreeing = [t for t in found if overlap(t.when, found[0].when)]
    starts = [t.when.start for t in agreeing if t.when.start]
    ends = [t.when.end for t in agreeing if t.when.end]
    start, end = max(starts, default=None), min(ends, default=None)
    finest = next((t.when for t in agreeing if (t.when.start, t.when.end) == (start, end)), None)
    grain = finest.granularity if finest else found[0].when.granularity
    grain = "day" if start == end else grain
    return When(start=start, end=end, granularity=grain, basis=_basis(text, agreeing))


def _basis(text: str, found: Sequence[TemporalAnchor]) -> str:
    told = sorted(found, key=lambda t: t.span)
    gaps = (text[a.span.end : b.span.start] for a, b in pairwise(told))
    first, *more = (t.when.basis for t in told)
    if all(gap.strip(" ,\n").lower() in JOINTS for gap in gaps):
        rest = quoted(text, Span(told[0].span.end, told[-1].span.end))
        return f"{first[:-1]} {rest[1:]}" if more else first
    return " and ".join((first, *more))


def past(text: str, time: TemporalAnchor, published: date | None) -> TemporalAnchor | None:
    """A time as one that is over on the day of publication; none where it cannot be.

    What is published was said before: a weekday that was read forwards is the one a week before.
    """
    start = time.when.start
    if published is None or start is None or start <= published:
        return time
    words = time.span.of(text)
    if words.replace(" ", "").isalpha() and any(
        "WEEKDAY" in word_classes(w) for w in words.split()
    ):
        end = time.when.end and time.when.end - WEEK
        when = When(start=start - WEEK, end=end, granularity="day", basis=time.when.basis)
        return TemporalAnchor(time.span, when, when, time.effect, time.event) if end else None
    return time if start <= published + SLACK else None
