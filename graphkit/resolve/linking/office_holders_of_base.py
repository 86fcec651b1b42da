"""Decides which person held an office of a country on a day, by the offices of a knowledge base."""

from collections.abc import Iterator
from datetime import date

from graphkit.gazetteer.entries import Entry
from graphkit.identity import fold
from graphkit.knowledge import KnowledgeBase
from graphkit.resolve.linking.knowledge_base import country_named

# Last words of an office that can also stand first: "health minister", "minister of health".
MINISTER_NOUNS = frozenset({"minister", "secretary"})


def in_service(
    words: str, country: str, day: date, base: KnowledgeBase
) -> tuple[Entry, str] | None:
    """The entry of the only person with an office on a day, and the name of the office.

    ``words`` are the office's words, ``country`` is the country's name in the tables. ``None`` if
    no person or several people held the office that day.
    """
    on = day.isoformat()
    found = {
        (one.holder, one.name): one.office
        for one in base.holders(tuple(_office_spellings(words)))
        if country_named(one.country) == country and one.start and _covers(one.start, one.end, on)
    }
    if len(found) != 1:
        return None
    ((qid, name), office) = found.popitem()
    return Entry(name=name, kind="person", wikidata=qid, country=country), office


def _covers(start: str, end: str, on: str) -> bool:
    """Whether the ISO date ``on`` lies between two ISO dates, both included.

    The two can be cut to a month or year. An empty ``end`` is open.
    """
    return start <= on and (not end or on[: len(end)] <= end)


def _office_spellings(words: str) -> Iterator[str]:
    """The spellings of an office, folded for comparison.

    >>> list(_office_spellings("health minister"))[:3]
    ['health minister', 'minister of health', 'minister for health']
    """
    plain = fold(words.replace(" - ", "-"))
    yield plain
    of, _, what = plain.rpartition(" ")
    if of and what in MINISTER_NOUNS:
        for form in ("of {}", "for {}", "of {} affairs", "of state for {}"):
            yield f"{what} {form.format(of)}"
