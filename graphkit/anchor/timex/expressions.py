"""Finds the time expressions of a text, with their TIMEX3 values and their intervals."""

from datetime import date

from graphkit.anchor.timex.agreement import directions, in_order
from graphkit.anchor.timex.intervals import when_of
from graphkit.anchor.timex.matches import TimexMatch, matches
from graphkit.anchor.timex.patterns import TimexType
from graphkit.anchor.timex.readings.table import READINGS
from graphkit.anchor.timex.reference_time import ReferenceTime
from graphkit.anchor.timex.values import has_clock, is_duration, is_quarter, is_reference
from graphkit.anchor.timex.words import TimexWord, one_line, quoted, timex_words, word_value
from graphkit.records import Span, Timex

# Values that are kept as antecedents of later expressions, besides the latest. Chosen on sentences
# of our own.
MAX_OLDER_ANTECEDENTS = 8
# Readings whose value is no antecedent, since the expression compares: after "the quarter … a year
# ago" the text still speaks of the quarter.
COMPARING_READINGS = frozenset({"ago", "quarter_ago", "quarter_before"})


def dates(text: str, published: date | None) -> tuple[Timex, ...]:
    """The time expressions of a text in its order, read against the day of publication.

    Without that day the value of a relative expression has ``X`` for what is not known
    (``XXXX-WXX-5`` for “Friday”), and the expression has no interval.

    >>> [t.value for t in dates("They met on Friday, two days after May 3.", date(2018, 7, 9))]
    ['2018-07-06', 'P2D', '2018-05-03']
    >>> [t.value for t in dates("They met on Friday.", None)]
    ['XXXX-WXX-5']
    """
    words = timex_words(text)
    found: list[tuple[Timex, TimexMatch, bool | None]] = []
    antecedents: tuple[str, ...] = ()
    places = matches(words)
    for match, ahead in zip(places, directions(words, places), strict=True):
        value = READINGS[match.pattern.reading](match, ReferenceTime(published, antecedents, ahead))
        if value is None:
            continue
        timex = _timex(text, words, match, value)
        found.append((timex, match, ahead))
        if timex.when and not _compares(match, value):
            antecedents = (*antecedents[-MAX_OLDER_ANTECEDENTS:], value)
    return in_order(text, found, published)


def _compares(match: TimexMatch, value: str) -> bool:
    """Whether an expression compares, so that its value is no antecedent."""
    reading = match.pattern.reading
    return reading in COMPARING_READINGS or (reading == "apart" and is_quarter(value))


def _timex(text: str, words: tuple[TimexWord, ...], match: TimexMatch, value: str) -> Timex:
    """The record of a match with its value; only a date or time of the day has an interval."""
    span = Span(words[match.first].start, words[match.end - 1].end)
    kind = _type(match, value)
    basis = quoted(one_line(text, span))
    dated = when_of(value, basis, _third(match)) if kind in {"DATE", "TIME"} else None
    return Timex(span=span, type=kind, value=value, when=dated)


def _type(match: TimexMatch, value: str) -> TimexType:
    """The TIMEX3 type of the pattern's row; for a ``DATE`` the value decides.

    Its value can be a duration or have a time of the day.
    """
    if match.pattern.type != "DATE" or is_reference(value):
        return match.pattern.type
    return "DURATION" if is_duration(value) else "TIME" if has_clock(value) else "DATE"


def _third(match: TimexMatch) -> str:
    """The third that “early”, “mid”, “late” or “the end of” names, or ``""``.

    It is ``START``, ``MID`` or ``END``. “Earlier this year” names no third.
    """
    mod, edge = match.text("mod").lower(), match.text("edge").lower()
    return word_value(edge, "EDGE") or (word_value(mod, "MOD") if not mod.endswith("er") else "")
