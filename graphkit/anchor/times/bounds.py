"""Reads words that make a bound or a point of a time: “before Friday”, “at the end of May”."""

import re
from datetime import timedelta
from functools import cache
from typing import Literal

from msgspec import Struct, convert

from graphkit.gazetteer import seeds
from graphkit.records import Span, When

# Characters before a time in which such words are looked for: room for the longest words of
# ``seeds/dates/bounds.tsv`` and "the", or for a noun that has the time.
MAX_BOUND_CHARS = 60
# A noun of up to three words between such words and the time: “after [the summit of] 1 March”.
DATED_NOUN = r"(?:the|an?|his|her|its|their)\s+(?:[\w’'-]+\s+){1,3}(?:of|on|in)\s+"
# What such words can make of the time of that noun.
NOUN_EFFECTS = frozenset({"before", "until", "since", "after"})
# What words make of a time, see :func:`bounded`; "" if there are none, "about" for a time that is
# spoken of, "in" for words that are only part of the basis.
BoundEffect = Literal["", "before", "eve", "until", "since", "after", "start", "end", "about", "in"]


class BoundWords(Struct, frozen=True):
    """The patterns of the table of bounds.

    ``before`` finds words before a time, ``inner`` words at its start; ``effects`` has the effect
    of each words.
    """

    before: re.Pattern[str]
    inner: re.Pattern[str]
    effects: dict[str, BoundEffect]


class TimeBound(Struct, frozen=True):
    """The ``effect`` of words on a time, and the offset at which time and words ``start``."""

    effect: BoundEffect
    start: int


@cache
def _bound_words(kind: str) -> BoundWords:
    """The patterns for the ``kind`` of time: ``time`` (an expression) or ``event``."""
    rows = [r for r in seeds.rows("dates/bounds.tsv") if r["of"] in {kind, "both"}]
    effects = {r["words"]: convert(r["effect"], BoundEffect) for r in rows}
    words = "|".join(sorted(effects, key=lambda w: (-len(w), w)))
    # "The" may stand only before an event: an expression includes its article, and "by the Feb. 23
    # accord" is no bound.
    article = r"(?:the\s+)?" if kind == "event" else ""
    before = re.compile(rf"\b({words})\s+{article}$", re.IGNORECASE)
    return BoundWords(before, re.compile(rf"({words})\b", re.IGNORECASE), effects)


@cache
def _around_noun() -> re.Pattern[str]:
    """The pattern of words that bound an event which only its time tells: “before the vote on”."""
    effects = _bound_words("event").effects
    words = "|".join(sorted((w for w in effects if effects[w] in NOUN_EFFECTS), key=len))
    return re.compile(rf"\b({words})\s+{DATED_NOUN}$", re.IGNORECASE)


def bound_at(text: str, span: Span, *, event: bool) -> TimeBound:
    """The bound that the words before a time or an event, or its first words, make of it.

    >>> bound_at("Ill since May.", Span(10, 13), event=False)
    TimeBound(effect='since', start=4)
    """
    words = _bound_words("event" if event else "time")
    first = max(0, span.start - MAX_BOUND_CHARS)
    outside = words.before.search(text, first, span.start)
    around = _around_noun().search(text, first, span.start)
    if around and not event:
        return TimeBound(_bound_words("event").effects[around[1].lower()], around.start())
    found = words.inner.match(text, span.start, span.end) or outside
    effect: BoundEffect = words.effects[found[1].lower()] if found else ""
    return TimeBound(effect, outside.start() if outside and effect != "about" else span.start)


def bounded(when: When, effect: BoundEffect, basis: str) -> When:
    """The interval that an effect makes of another, with a new ``basis``.

    ``before`` and ``until`` end it before the first day and on the last, ``since`` and ``after``
    start it on the first day and on the last. ``eve``, ``start`` and ``end`` are single days: the
    one before the first, the first, and the last. Other effects change nothing; an interval without
    a first day is returned as it is.

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
