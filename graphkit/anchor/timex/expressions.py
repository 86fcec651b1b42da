"""The time expressions of a text, each with its TIMEX3 value and its interval where it has one."""

from datetime import date

from graphkit.anchor.timex.intervals import when_of
from graphkit.anchor.timex.matches import TimexMatch, matches
from graphkit.anchor.timex.patterns import TimexType
from graphkit.anchor.timex.readings.table import READINGS
from graphkit.anchor.timex.reference_time import ReferenceTime
from graphkit.anchor.timex.tense import looks_ahead
from graphkit.anchor.timex.values import has_clock, is_duration, is_quarter, is_reference
from graphkit.anchor.timex.words import TimexWord, one_line, quoted, timex_words, word_value
from graphkit.records import Span, Timex

# Beside the latest, so many times spoken of can be pointed back to. Chosen on sentences of our own.
MAX_OLDER_ANTECEDENTS = 8
# "A quarter … a year ago" compares; what is spoken of stays the quarter.
COMPARING_READINGS = frozenset({"ago", "quarter_ago", "quarter_before"})


def dates(text: str, published: date | None) -> tuple[Timex, ...]:
    """The time expressions of a text in its order, read against the day of publication.

    Without that day a relative expression keeps what its value has (``XXXX-WXX-5`` for “Friday”)
    and has no interval: no other day ever takes its place.

    >>> [t.value for t in dates("They met on Friday, two days after May 3.", date(2018, 7, 9))]
    ['2018-07-06', 'P2D', '2018-05-03']
    >>> [t.value for t in dates("They met on Friday.", None)]
    ['XXXX-WXX-5']
    """
    words = timex_words(text)
    found: list[Timex] = []
    antecedents: tuple[str, ...] = ()
    for match in matches(words):
        ref = ReferenceTime(published, antecedents, looks_ahead(words, match.first))
        value = READINGS[match.pattern.reading](match, ref)
        if value is None:
            continue
        found.append(_timex(text, words, match, value))
        if found[-1].when and not _compares(match, value):
            antecedents = (*antecedents[-MAX_OLDER_ANTECEDENTS:], value)
    return tuple(found)


def _compares(match: TimexMatch, value: str) -> bool:
    reading = match.pattern.reading
    return reading in COMPARING_READINGS or (reading == "apart" and is_quarter(value))


def _timex(text: str, words: tuple[TimexWord, ...], match: TimexMatch, value: str) -> Timex:
    span = Span(words[match.first].start, words[match.end - 1].end)
    kind = _type(match, value)
    basis = quoted(one_line(text, span))
    dated = when_of(value, basis, _third(match)) if kind in {"DATE", "TIME"} else None
    return Timex(span=span, type=kind, value=value, when=dated)


def _type(match: TimexMatch, value: str) -> TimexType:
    """The type of the row; the value of a date may make it a duration or a time of the day."""
    if match.pattern.type != "DATE" or is_reference(value):
        return match.pattern.type
    return "DURATION" if is_duration(value) else "TIME" if has_clock(value) else "DATE"


def _third(match: TimexMatch) -> str:
    """The third of a month, year … that “early”, “mid”, “late” or “the end of” name, else none.

    “Earlier this year” is no third of it.
    """
    mod, edge = match.text("mod").lower(), match.text("edge").lower()
    return word_value(edge, "EDGE") or (word_value(mod, "MOD") if not mod.endswith("er") else "")
