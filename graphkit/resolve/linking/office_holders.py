"""Who held an office of a country on a day, by a knowledge base: more offices than the tables."""

from collections.abc import Iterator
from datetime import date

from graphkit.gazetteer.tables import Entry
from graphkit.identity import fold
from graphkit.knowledge import Base
from graphkit.resolve.linking.knowledge_base import country_named

MINISTER_NOUNS = frozenset({"minister", "secretary"})


def in_service(words: str, country: str, day: date, base: Base) -> tuple[Entry, str] | None:
    """The one person who held the office that the words mean, and the office's name."""
    on = day.isoformat()
    found = {
        (one.holder, one.name): one.office
        for one in base.holders(tuple(_ways(words)))
        if country_named(one.country) == country and one.start and _covers(one.start, one.end, on)
    }
    if len(found) != 1:
        return None
    ((qid, name), office) = found.popitem()
    return Entry(name=name, kind="person", wikidata=qid, country=country), office


def _covers(start: str, end: str, on: str) -> bool:
    """Whether a day lies between ISO dates or parts of them; an empty end is open."""
    return start <= on and (not end or on[: len(end)] <= end)


def _ways(words: str) -> Iterator[str]:
    """The ways to write an office, as names are compared.

    >>> list(_ways("health minister"))[:3]
    ['health minister', 'minister of health', 'minister for health']
    """
    plain = fold(words.replace(" - ", "-"))
    yield plain
    of, _, what = plain.rpartition(" ")
    if of and what in MINISTER_NOUNS:
        for form in ("of {}", "for {}", "of {} affairs", "of state for {}"):
            yield f"{what} {form.format(of)}"
