"""Cuts a dateline off the front of a claim: “VARN, June 7 (Agency) – [Talks ended]”."""

import re
from collections.abc import Iterable
from functools import cache

from graphkit.extract.attribution import AttributionCandidate
from graphkit.extract.rules.forms.labels import CLOCK_TIME
from graphkit.gazetteer.tables import countries, places
from graphkit.identity import fold
from graphkit.records import Span
from graphkit.text.written_days import DAY_IN_TEXT

# Places in capitals, with what may follow them up to the dash.
PLACES_IN_CAPITALS = re.compile(r"[A-Z][A-Z.'’-]{2,}(?:[ /][A-Z][A-Z.'’-]+){0,3}(?=[ ,(])")
BEHIND_PLACES = re.compile(
    rf"(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?(?:,? {DAY_IN_TEXT})?,?(?: ?\([\w .&-]{{2,30}}\))?"
    r" ?[-–—]{1,2} +(?=[A-Z“‘\"'\d])"
)


def without_datelines(
    found: Iterable[AttributionCandidate], text: str
) -> tuple[AttributionCandidate, ...]:
    """The attributions, whose claims do not begin with the dateline or the time of their paragraph.

    Where the dash is lost (“VARN Talks ended”) the places must be known.
    """
    return tuple(one._replace(content=_behind_dateline(one.content, text)) for one in found)


def _behind_dateline(content: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    first = content[0] if content else None
    if first is None or text[text.rfind("\n", 0, first.start) + 1 : first.start].strip():
        return content
    time = CLOCK_TIME.match(text, first.start, first.end)
    end = time.end() if time else first.start + dateline_length(first.of(text))
    return (Span(end, first.end), *content[1:]) if end < first.end else content


def dateline_length(words: str) -> int:
    """The number of characters of the dateline that some words begin with, with its blanks.

    >>> dateline_length("ATHENS At least 42 people"), dateline_length("NATO and the EU met")
    (7, 0)
    >>> dateline_length("VARN, June 7 (Agency) – Talks ended")
    24
    """
    seen = PLACES_IN_CAPITALS.match(words)
    if seen is None:
        return 0
    if behind := BEHIND_PLACES.match(words, seen.end()):
        return behind.end()
    several = re.split(r"(?<=[ /])", seen[0])
    for number in range(len(several), 0, -1):
        told = "".join(several[:number])
        if all(_is_place(name) for name in told.split("/")) and not told.endswith("/"):
            return len(told) + (not told.endswith(" "))
    return 0


def _is_place(name: str) -> bool:
    return fold(name.strip()) in _places()


@cache
def _places() -> frozenset[str]:
    """The names of the known cities, regions and countries, as names are compared."""
    known = (*places().values(), *(country.entry for country in countries().values()))
    return frozenset(fold(name) for entry in known for name in (entry.name, *entry.aliases))
