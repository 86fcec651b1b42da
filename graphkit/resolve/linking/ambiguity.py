"""Names that two entries of the tables share: father and son, a country and a state."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec.structs import replace

from graphkit.gazetteer.offices import held_by, serves
from graphkit.gazetteer.tables import Entry, hints
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.known_names import known_names
from graphkit.resolve.mentions.token_table import TokenTable

FORMER_WORDS = frozenset({"former", "ex"})
NOUNS_FOR_PARTS = frozenset({"region", "province", "state", "district", "part"})
KINDS_OF_LAND = frozenset({"place", "country"})
LIST_WORDS = frozenset({"and", "or", "&"})


def disambiguated(
    tokens: TokenTable, candidates: Iterable[MentionCandidate], day: date | None
) -> tuple[MentionCandidate, ...]:
    """The names with the entry that the day, or the places beside them, speak for."""
    named = tuple(candidates)
    after = {candidate.start: candidate for candidate in named}
    told = (_disambiguated(tokens, candidate, named, day) for candidate in named)
    return tuple(_elsewhere(tokens, candidate, after) for candidate in told)


def _elsewhere(
    tokens: TokenTable, candidate: MentionCandidate, after: Mapping[int, MentionCandidate]
) -> MentionCandidate:
    """A town without the item of its namesake, where the place behind a comma is another's.

    "Birmingham, Alabama, …" is not the English one; "in Paris, London and Rome" they all are.
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


def _disambiguated(
    tokens: TokenTable,
    candidate: MentionCandidate,
    named: tuple[MentionCandidate, ...],
    day: date | None,
) -> MentionCandidate:
    others = _others(candidate)
    if not candidate.entry or not (others or candidate.entry.kind == "country"):
        return candidate
    if candidate.entry.kind == "person":
        both = (candidate.entry, *others)
        if FORMER_WORDS.intersection(
            tokens.key[max(0, candidate.reach - 1) : max(0, candidate.reach)]
        ):
            both = tuple(one for one in both if not serves(one.name, day)) or both
        best = min(both, key=lambda entry: _years_away(entry, day))
        return replace(candidate, entry=best)
    within = _within(tokens, candidate, named)
    if within:
        meant = [other for other in others if other.country == within]
        return replace(candidate, entry=meant[0] if meant else None, category="place")
    beside = {s.entry.country for s in named if s.entry and s.words != candidate.words}
    beside |= {hints().get(s.words[-1], "") for s in named if s.words}
    meant = [other for other in others if other.country in beside - {""}]
    if len(meant) != 1 or candidate.entry.country in beside:
        return candidate
    return replace(candidate, entry=meant[0], category=meant[0].kind)


def _within(
    tokens: TokenTable, candidate: MentionCandidate, named: tuple[MentionCandidate, ...]
) -> str:
    """The country of which a place is said to be a part: "the Greek region of Macedonia"."""
    part = tokens.key[candidate.start - 2 : candidate.start] if candidate.start > 1 else ()
    if part[1:] != ("of",) or part[0] not in NOUNS_FOR_PARTS:
        return ""
    whole = (s.entry.country for s in named if s.entry and s.end == candidate.start - 2)
    return next(
        (country for country in whole if candidate.entry and country != candidate.entry.name), ""
    )


def _others(candidate: MentionCandidate) -> tuple[Entry, ...]:
    """The other entries that are called just so."""
    if not candidate.entry or candidate.kind != "name":
        return ()
    return tuple(
        term.entry
        for term in known_names().get(candidate.words[0], ())
        if term.words == candidate.words and term.how == "name" and term.entry != candidate.entry
    )


def _years_away(entry: Entry, day: date | None) -> int:
    """How many days lie between a day and somebody's nearest office."""
    if day is None:
        return 0
    ends = ((t.start, t.end or date.max) for t in held_by(entry.name))
    apart = (max((start - day).days, (day - end).days, 0) for start, end in ends)
    return min(apart, default=10**6)
