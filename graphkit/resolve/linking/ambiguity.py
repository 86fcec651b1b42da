"""Decides which entry a name means if several have it: father or son, a country or a state."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec.structs import replace

from graphkit.gazetteer.entries import KINDS_OF_LAND, Entry
from graphkit.gazetteer.office_holders import OTHER_TIMES_WORDS, held_by, serves
from graphkit.gazetteer.tables import place_endings
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.known_names import known_names
from graphkit.resolve.mentions.token_table import TokenTable

# Nouns for a part of a country: "the Greek region of Macedonia".
NOUNS_FOR_PARTS = frozenset({"region", "province", "state", "district", "part"})
LIST_WORDS = frozenset({"and", "or", "&"})


def disambiguated(
    tokens: TokenTable, candidates: Iterable[MentionCandidate], day: date | None
) -> tuple[MentionCandidate, ...]:
    """The names, each with the entry that it means; ``day`` is the day of publication.

    The day decides between people of one name; the other names of the article decide between
    countries and places.
    """
    named = tuple(candidates)
    after = {candidate.start: candidate for candidate in named}
    told = (_with_meant_entry(tokens, candidate, named, day) for candidate in named)
    return tuple(_without_wrong_town(tokens, candidate, after) for candidate in told)


def _without_wrong_town(
    tokens: TokenTable, candidate: MentionCandidate, after: Mapping[int, MentionCandidate]
) -> MentionCandidate:
    """A place, without its entry if the place after a comma is in another country.

    "Birmingham, Alabama, …" is not the English city. In "in Paris, London and Rome" each town keeps
    its entry, since the comma is that of a list. ``after`` has the names by their first token.
    """
    behind = after.get(candidate.end + 1)
    if (
        not candidate.entry
        or candidate.entry.kind != "place"
        or tokens.text[candidate.end : candidate.end + 1] != (",",)
    ):
        return candidate
    there = (
        behind.entry.country
        if behind and behind.entry and behind.entry.kind in KINDS_OF_LAND
        else ""
    )
    if not behind or there in {"", candidate.entry.country}:
        return candidate
    follows = tokens.text[behind.end : behind.end + 2]
    listed = LIST_WORDS.intersection(follows) or behind.end + 1 in after or follows[:1] != (",",)
    return candidate if listed else replace(candidate, entry=None)


def _with_meant_entry(
    tokens: TokenTable,
    candidate: MentionCandidate,
    named: tuple[MentionCandidate, ...],
    day: date | None,
) -> MentionCandidate:
    """A name with the one of its entries that it means.

    A person is the one whose tenure is nearest to the day: George Bush in 1991 is the father. After
    "former", people in office on the day do not count. A place is the one in the country that it is
    said to be a part of. Else it is the only one whose country other names of the article belong
    to: Georgia beside Atlanta is the state.
    """
    others = _same_name_entries(candidate)
    if not candidate.entry or not (others or candidate.entry.kind == "country"):
        return candidate
    if candidate.entry.kind == "person":
        both = (candidate.entry, *others)
        if OTHER_TIMES_WORDS.intersection(
            tokens.key[max(0, candidate.reach - 1) : max(0, candidate.reach)]
        ):
            both = tuple(one for one in both if not serves(one.name, day)) or both
        best = min(both, key=lambda entry: _days_to_office(entry, day))
        return replace(candidate, entry=best)
    within = _country_of_part(tokens, candidate, named)
    if within:
        meant = [other for other in others if other.country == within]
        return replace(candidate, entry=meant[0] if meant else None, category="place")
    beside = {s.entry.country for s in named if s.entry and s.words != candidate.words}
    beside |= {place_endings().get(s.words[-1], "") for s in named if s.words}
    meant = [other for other in others if other.country in beside - {""}]
    if len(meant) != 1 or candidate.entry.country in beside:
        return candidate
    return replace(candidate, entry=meant[0], category=meant[0].kind)


def _country_of_part(
    tokens: TokenTable, candidate: MentionCandidate, named: tuple[MentionCandidate, ...]
) -> str:
    """The country that a place is said to be a part of, or ``""``.

    It is Greece in "the Greek region of Macedonia".
    """
    part = tokens.key[candidate.start - 2 : candidate.start] if candidate.start > 1 else ()
    if part[1:] != ("of",) or part[0] not in NOUNS_FOR_PARTS:
        return ""
    whole = (s.entry.country for s in named if s.entry and s.end == candidate.start - 2)
    return next(
        (country for country in whole if candidate.entry and country != candidate.entry.name), ""
    )


def _same_name_entries(candidate: MentionCandidate) -> tuple[Entry, ...]:
    """The other entries of the tables with the same name."""
    if not candidate.entry or candidate.kind != "name":
        return ()
    return tuple(
        term.entry
        for term in known_names().get(candidate.words[0], ())
        if term.words == candidate.words and term.how == "name" and term.entry != candidate.entry
    )


def _days_to_office(entry: Entry, day: date | None) -> int:
    """The days between a day and the nearest tenure of a person; 0 if the day is not known.

    A person without a tenure is a million days away.
    """
    if day is None:
        return 0
    ends = ((t.start, t.end or date.max) for t in held_by(entry.name))
    apart = (max((start - day).days, (day - end).days, 0) for start, end in ends)
    return min(apart, default=10**6)
