"""The time expressions of a text, each with its TIMEX3 value and its interval where it has one."""

from datetime import date

from graphkit.anchor.timex.patterns import Match, matches
from graphkit.anchor.timex.readings.table import READINGS
from graphkit.anchor.timex.reference import Ground
from graphkit.anchor.timex.tense import ahead
from graphkit.anchor.timex.values import when
from graphkit.anchor.timex.words import Word, split
from graphkit.anchor.timex.words import value as word_value
from graphkit.records import Span, Timex

# So many times spoken of are remembered; further back nothing points.
MEMORY = 8
# "A quarter … a year ago" compares; what is spoken of stays the quarter.
COMPARED = frozenset({"ago", "quarter_ago", "quarter_before"})


def dates(text: str, published: date | None) -> tuple[Timex, ...]:
    """The time expressions of a text in its order, read against the day of publication.

    Without that day a relative expression keeps what its value has (``XXXX-WXX-5`` for “Friday”)
    and has no interval: no other day ever takes its place.

    >>> [t.value for t in dates("They met on Friday, two days after May 3.", date(2018, 7, 9))]
    ['2018-07-06', 'P2D', '2018-05-03']
    >>> [t.value for t in dates("They met on Friday.", None)]
    ['XXXX-WXX-5']
    """
    words = split(text)
    found: list[Timex] = []
    spoken: tuple[str, ...] = ()
    for match in matches(words):
        ground = Ground(published, spoken, ahead(words, match.first))
        value = READINGS[match.pattern.reading](match, ground)
        if value is not None:
            found.append(_timex(text, words, match, value))
        if value is not None and found[-1].when and not _compares(match, value):
            spoken = (*spoken[-MEMORY:], value)
    return tuple(found)


def _compares(match: Match, value: str) -> bool:
    reading = match.pattern.reading
    return reading in COMPARED or (reading == "apart" and "-Q" in value)


def _timex(text: str, words: tuple[Word, ...], match: Match, value: str) -> Timex:
    span = Span(words[match.first].start, words[match.last - 1].end)
    kind = match.pattern.type
    if kind == "DATE" and not value.endswith("_REF"):
        kind = "DURATION" if value.startswith("P") else "TIME" if "T" in value else "DATE"
    basis = f"“{' '.join(span.of(text).split())}”"
    dated = when(value, basis, _third(match)) if kind in {"DATE", "TIME"} else None
    return Timex(span=span, type=kind, value=value, when=dated)


def _third(match: Match) -> str:
    """The third of a month, year … that “early”, “mid”, “late” or “the end of” name, else none.

    “Earlier this year” is no third of it.
    """
    mod, edge = match.text("mod").lower(), match.text("edge").lower()
    return word_value(edge, "EDGE") or (word_value(mod, "MOD") if not mod.endswith("er") else "")
