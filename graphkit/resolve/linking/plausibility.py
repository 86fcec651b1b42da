"""Whether a known name is that of the one the tables know: namesakes are many."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from msgspec.structs import replace

from graphkit.gazetteer import seeds
from graphkit.gazetteer.name_parts import common
from graphkit.gazetteer.offices import LEADING_OFFICES, held_by, near, offices
from graphkit.gazetteer.tables import Entry
from graphkit.resolve.mentions.candidate import MentionCandidate

KNOWN_AROUND_OFFICE = timedelta(days=10 * 365)


@cache
def wholes() -> dict[str, str]:
    """The country that a country is a part of: who speaks of the part speaks of the whole."""
    table = seeds.rows("actors/countries.tsv")
    return {row["name"]: row["part_of"] for row in table if row["part_of"]}


def plausible(
    candidates: Iterable[MentionCandidate], day: date | None
) -> tuple[MentionCandidate, ...]:
    """The names; an entry that nothing speaks for is taken from them.

    For a person speak the country where it is spoken of, a title that fits an office, being a
    leader of these years, or a rare name of somebody in office; for a body with a common name its
    country.
    """
    named = tuple(candidates)
    countries = {s.entry.name for s in named if s.entry and s.entry.kind == "country"}
    countries |= {s.entry.country for s in named if s.entry and not _common(s.entry)}
    countries |= {wholes()[country] for country in countries & wholes().keys()}
    return tuple(
        candidate if _plausible(candidate, countries, day) else _bare(candidate)
        for candidate in named
    )


def _common(entry: Entry) -> bool:
    """Whether an entry needs its country to be spoken of elsewhere in the article."""
    return entry.context or (entry.kind == "person" and bool(held_by(entry.name)))


def _plausible(candidate: MentionCandidate, countries: set[str], day: date | None) -> bool:
    entry = candidate.entry
    if entry is None or not _common(entry) or entry.country in countries - {""}:
        return True
    known = _led(entry, day) or _titled(candidate, entry) or _serves(candidate, entry, day)
    return entry.kind == "person" and known


def _led(entry: Entry, day: date | None) -> bool:
    led = [t for t in held_by(entry.name) if t.office in LEADING_OFFICES]
    return any(day is None or near(t, day, KNOWN_AROUND_OFFICE) for t in led)


def _serves(candidate: MentionCandidate, entry: Entry, day: date | None) -> bool:
    """Whether somebody with a rare name, given in full, is or was in office in these years."""
    if day is None or entry.context or len(candidate.words) == 1 or common(entry.name):
        return False
    return any(near(tenure, day, KNOWN_AROUND_OFFICE) for tenure in held_by(entry.name))


def _titled(candidate: MentionCandidate, entry: Entry) -> bool:
    held = {t.office for t in held_by(entry.name)}
    return bool(candidate.title) and bool(held & set(offices(candidate.title, entry.country)))


def _bare(candidate: MentionCandidate) -> MentionCandidate:
    return replace(
        candidate, entry=None, category="person" if candidate.category == "person" else "body"
    )
