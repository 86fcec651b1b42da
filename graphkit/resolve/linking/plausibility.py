"""Decides whether a known name means its entry, or a namesake that the tables do not know.

A name keeps its entry only if something in the article supports the entry.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from msgspec.structs import replace

from graphkit.gazetteer import seeds
from graphkit.gazetteer.entries import Entry
from graphkit.gazetteer.name_parts import common
from graphkit.gazetteer.office_holders import LEADING_OFFICES, held_by, near, offices
from graphkit.resolve.mentions.candidate import MentionCandidate

# How long before and after a tenure a name supports its holder. Chosen on sentences of our own
# (tests/resolve).
KNOWN_AROUND_OFFICE = timedelta(days=10 * 365)


@cache
def wholes() -> dict[str, str]:
    """The country that a country is a part of: part → whole, by their names.

    An article that names the part speaks of the whole, too.
    """
    table = seeds.rows("actors/countries.tsv")
    return {row["name"]: row["part_of"] for row in table if row["part_of"]}


def plausible(
    candidates: Iterable[MentionCandidate], day: date | None
) -> tuple[MentionCandidate, ...]:
    """The names; an entry that nothing in the article supports is removed from its name.

    An office holder is supported by their country in the article, by a title that fits an office,
    by leading a country in these years, or by a rare full name and any office in these years. An
    organization with a common name is supported by its country. Other entries need no support.
    ``day`` is the day of publication.
    """
    named = tuple(candidates)
    countries = {s.entry.name for s in named if s.entry and s.entry.kind == "country"}
    countries |= {s.entry.country for s in named if s.entry and not _needs_support(s.entry)}
    countries |= {wholes()[country] for country in countries & wholes().keys()}
    return tuple(
        candidate if _plausible(candidate, countries, day) else _without_entry(candidate)
        for candidate in named
    )


def _needs_support(entry: Entry) -> bool:
    """Whether an entry needs support: it is an office holder or the tables mark it as common."""
    return entry.context or (entry.kind == "person" and bool(held_by(entry.name)))


def _plausible(candidate: MentionCandidate, countries: set[str], day: date | None) -> bool:
    """Whether the article supports a name's entry; ``countries`` are those that it speaks of."""
    entry = candidate.entry
    if entry is None or not _needs_support(entry) or entry.country in countries - {""}:
        return True
    known = (
        _leads_near(entry, day) or _title_fits(candidate, entry) or _serves(candidate, entry, day)
    )
    return entry.kind == "person" and known


def _leads_near(entry: Entry, day: date | None) -> bool:
    """Whether a person leads a country around a day, or at all if no day is known."""
    led = [t for t in held_by(entry.name) if t.office in LEADING_OFFICES]
    return any(day is None or near(t, day, KNOWN_AROUND_OFFICE) for t in led)


def _serves(candidate: MentionCandidate, entry: Entry, day: date | None) -> bool:
    """Whether a person with a rare name, given in full, is in an office around a day."""
    if day is None or entry.context or len(candidate.words) == 1 or common(entry.name):
        return False
    return any(near(tenure, day, KNOWN_AROUND_OFFICE) for tenure in held_by(entry.name))


def _title_fits(candidate: MentionCandidate, entry: Entry) -> bool:
    """Whether the title before a name means an office that the person held."""
    held = {t.office for t in held_by(entry.name)}
    return bool(candidate.title) and bool(held & set(offices(candidate.title, entry.country)))


def _without_entry(candidate: MentionCandidate) -> MentionCandidate:
    """A name without its entry, of the kind person, else organization."""
    return replace(
        candidate,
        entry=None,
        category="person" if candidate.category == "person" else "organization",
    )
