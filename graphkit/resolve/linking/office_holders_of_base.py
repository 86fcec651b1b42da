"""Decides who held an office of a country on a day, by the many offices of a knowledge base."""

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
    """The one person with an office on a day, as an entry, and the name of the office.

    ``words`` are the office's words, ``country`` is the country's name in the tables. ``None`` if
    not exactly one person held the office that day.
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
    """Whether a day lies between two ISO dates or parts of them; an empty end is open."""
    return start <= on and (not end or on[: len(end)] <= end)


def _office_spellings(words: str) -> Iterator[str]:
    """The spellings of an office, as names are compared.

    >>> list(_office_spellings("health minister"))[:3]
    ['health minister', 'minister of health', 'minister for health']
    """
    plain = fold(words.replace(" - ", "-"))
    yield plain
    of, _, what = plain.rpartition(" ")
    if of and what in MINISTER_NOUNS:
        for form in ("of {}", "for {}", "of {} affairs", "of state for {}"):
            yield f"{what} {form.format(of)}"
