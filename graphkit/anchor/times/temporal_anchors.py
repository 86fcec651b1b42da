"""What dates anything in an article: its time expressions, its events and words that echo them."""

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from typing import Literal

from msgspec import Struct, convert

from graphkit.anchor.times.positions import among, covered, united
from graphkit.gazetteer import seeds
from graphkit.records import ResolvedEntities, Span, Timex, When

# The longest words of the table that stand before a time, and "the".
LONGEST = 40
Effect = Literal["", "before", "eve", "until", "since", "after", "start", "end", "about", "in"]


class TemporalAnchor(Struct, frozen=True):
    """Words that name a time: where they stand, with the words before them that make a bound of it.

    ``plain`` is the interval itself, ``when`` what the bound leaves of it.
    """

    span: Span
    plain: When
    when: When
    effect: Effect = ""
    event: bool = False


class Bounds(Struct, frozen=True):
    """The words before a time, the words that its own begin with, and what each of them does."""

    before: re.Pattern[str]
    inner: re.Pattern[str]
    effects: dict[str, Effect]


@cache
def _bounds(kind: str) -> Bounds:
    rows = [r for r in seeds.rows("dates/bounds.tsv") if r["of"] in {kind, "both"}]
    effects = {r["words"]: convert(r["effect"], Effect) for r in rows}
    words = "|".join(sorted(effects, key=lambda w: (-len(w), w)))
    # "By the Feb. 23 accord" is no bound; an expression that has an article has it in its words.
    article = r"(?:the\s+)?" if kind == "event" else ""
    before = re.compile(rf"\b({words})\s+{article}$", re.IGNORECASE)
    return Bounds(before, re.compile(rf"({words})\b", re.IGNORECASE), effects)


def times(
    text: str, timexes: Sequence[Timex], resolved: ResolvedEntities | None
) -> tuple[TemporalAnchor, ...]:
    """All times of a text in its order; an expression inside an event's words is one with it.

    ``timexes`` are in the order of the text.
    """
    events = _events(text, resolved) if resolved else ()
    alone = [bound_of(text, t.span, t.when) for t in timexes if t.when and t.when.start]
    taken = united(e.span for e in events)
    named = [t for t in alone if not covered(t.span, taken)]
    return tuple(sorted([*(_agreeing(e, alone) for e in events), *named], key=lambda t: t.span))


def _events(text: str, resolved: ResolvedEntities) -> tuple[TemporalAnchor, ...]:
    dated = {a.id: a.when for a in resolved.actors if a.kind == "event" and a.when and a.when.start}
    spots = [(m.span, dated[a]) for m in resolved.mentions for a in m.actors if a in dated]
    return tuple(bound_of(text, span, when, event=True) for span, when in spots)


def _agreeing(event: TemporalAnchor, alone: Sequence[TemporalAnchor]) -> TemporalAnchor:
    """“Last week's talks” are last week's, whatever days the table has for them."""
    inner = among(alone, event.span)
    if not inner or any(overlap(t.plain, event.plain) for t in inner):
        return event
    return TemporalAnchor(event.span, inner[0].plain, inner[0].plain, event.effect, event=True)


def overlap(one: When, other: When) -> bool:
    """Whether two intervals share a day; an open end reaches everywhere.

    >>> from datetime import date
    >>> overlap(When(end=date(2018, 7, 1)), When(start=date(2018, 7, 2)))
    False
    """
    early = one.end and other.start and one.end < other.start
    late = one.start and other.end and one.start > other.end
    return not (early or late)


def bound_of(text: str, span: Span, when: When, *, event: bool = False) -> TemporalAnchor:
    """The time that words name, with what the words before them make of it."""
    bounds = _bounds("event" if event else "time")
    outside = bounds.before.search(text, max(0, span.start - LONGEST), span.start)
    found = bounds.inner.match(text, span.start, span.end) or outside
    effect: Effect = bounds.effects[found[1].lower()] if found else ""
    first = outside.start() if outside and effect != "about" else span.start
    basis = quoted(text, Span(first, span.end))
    return TemporalAnchor(span, when, bounded(when, effect, basis), effect, event)


def quoted(text: str, span: Span) -> str:
    """The words of a span in quotation marks, on one line."""
    return f"“{' '.join(span.of(text).split())}”"


def bounded(when: When, effect: Effect, basis: str) -> When:
    """What a bound makes of an interval.

    >>> from datetime import date
    >>> bounded(When(start=date(2018, 6, 12), end=date(2018, 6, 12)), "before", "").end
    datetime.date(2018, 6, 11)
    """
    start, end, day = when.start, when.end, timedelta(days=1)
    if start is None:
        return when
    ends = {
        "before": (None, start - day),
        "eve": (start - day, start - day),
        "until": (None, end),
        "since": (start, None),
        "after": (end or start, None),
        "start": (start, start),
        "end": (end, end) if end else (start, None),
    }
    start, end = ends.get(effect, (start, end))
    grain = "day" if start == end else when.granularity
    return When(start=start, end=end, granularity=grain, basis=basis)
