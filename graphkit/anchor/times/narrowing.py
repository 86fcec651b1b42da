"""Makes one interval of the anchors of one verb."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from msgspec.structs import replace

from graphkit.anchor.times.temporal_anchors import TemporalAnchor, reason, share_a_day
from graphkit.anchor.timex.words import one_line, word_classes
from graphkit.records import Span, When

ONE_WEEK = timedelta(days=7)
# Words between two expressions that are read as one: “later in the day on Friday”.
TIMEX_JOINING_WORDS = frozenset({"", "on", "in", "at"})


def narrowed(text: str, found: Sequence[TemporalAnchor]) -> When | None:
    """The interval of the first anchor, cut to the days of those that share a day with it.

    The basis are the words of these anchors. Words side by side are one: “later in the day on
    Friday”. ``None`` if there are no anchors.
    """
    if not found:
        return None
    agreeing = [anchor for anchor in found if share_a_day(anchor.when, found[0].when)]
    starts = [anchor.when.start for anchor in agreeing if anchor.when.start]
    ends = [anchor.when.end for anchor in agreeing if anchor.when.end]
    start, end = max(starts, default=None), min(ends, default=None)
    finest = next((a.when for a in agreeing if (a.when.start, a.when.end) == (start, end)), None)
    grain = finest.granularity if finest else found[0].when.granularity
    grain = "day" if start == end else grain
    return When(start=start, end=end, granularity=grain, basis=_basis(text, agreeing))


def _basis(text: str, found: Sequence[TemporalAnchor]) -> str:
    """The words of some anchors, as one stretch if only joining words stand between them."""
    first, *further = sorted(found, key=lambda anchor: anchor.span)
    if not further:
        return first.when.basis
    gaps = (text[a.span.end : b.span.start] for a, b in pairwise((first, *further)))
    if all(gap.strip(" ,\n").lower() in TIMEX_JOINING_WORDS for gap in gaps):
        rest = one_line(text, Span(first.span.end, further[-1].span.end))
        return reason(f"{first.words} {rest}", first.echo)
    return " and ".join(anchor.when.basis for anchor in (first, *further))


def as_past(
    text: str, anchor: TemporalAnchor, published: date | None, last: date | None = None
) -> TemporalAnchor | None:
    """An anchor of saying that starts no later than publication, or ``None`` if it cannot be so.

    What is published was said before. So a weekday after publication becomes the one a week before.
    ``last`` is the day of an update, up to which another day can be.
    """
    start = anchor.when.start
    if published is None or start is None or start <= published:
        return anchor
    if _is_weekday(anchor.span.of(text)):
        end = anchor.when.end and anchor.when.end - ONE_WEEK
        when = When(start=start - ONE_WEEK, end=end, granularity="day", basis=anchor.when.basis)
        return replace(anchor, plain=when, when=when) if end else None
    return anchor if last is not None and start <= last else None


def until_publication(when: When, published: date | None) -> When:
    """An interval of saying without its days after publication.

    >>> until_publication(When(start=date(2018, 7, 9), granularity="week"), date(2018, 7, 11)).end
    datetime.date(2018, 7, 11)
    """
    if published is None or (when.end is not None and when.end <= published):
        return when
    grain = "day" if when.start == published else when.granularity
    return replace(when, end=published, granularity=grain)


def _is_weekday(words: str) -> bool:
    """Whether words name a weekday and have letters only."""
    named = any("WEEKDAY" in word_classes(word) for word in words.split())
    return named and words.replace(" ", "").isalpha()
