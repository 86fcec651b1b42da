"""Takes the British Red Cross for an organization of its own, not for the international one.

A country before or behind an organization of another country, or of none, makes a longer name. So
does a place before or behind the words for an organization of a state: Supreme Court of Ohio.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from msgspec.structs import replace

from graphkit.gazetteer.entries import KINDS_OF_LAND, Entry
from graphkit.gazetteer.tables import organization_words
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable, written

# Words between two adjectives before one name: "the American and British Red Cross".
CONJUNCTIONS = frozenset({"and", "or", ","})
# Words of the longest name of an organization of a state that is looked for beside a place.
MAX_WORDS_OF_STATE = 5

_ByToken = Mapping[int, MentionCandidate]


def with_national_branches(
    tokens: TokenTable, named: tuple[MentionCandidate, ...]
) -> tuple[MentionCandidate, ...]:
    """The names; a country or place and an organization that it belongs to are one name.

    The name has no entry: what the tables know is the international organization, or another
    country's.
    """
    by_start, by_end = {one.start: one for one in named}, {one.end: one for one in named}
    found = tuple(chain.from_iterable(_branches(tokens, one, by_start, by_end) for one in named))
    taken = {i for one in found for i in range(one.start, one.end)}
    kept = (one for one in named if one.start not in taken)
    return tuple(sorted((*kept, *found), key=lambda one: one.start))


def _branches(
    tokens: TokenTable, name: MentionCandidate, by_start: _ByToken, by_end: _ByToken
) -> Iterator[MentionCandidate]:
    """The longer names that a name is part of: that of the organization, or of the place."""
    if name.entry and name.entry.kind == "organization" and name.kind == "name":
        before, behind = by_end.get(name.start), _land_behind(tokens, name, by_start)
        if before and _is_adjective_of(tokens, before, name):
            yield replace(_joined(before, name), entry=None)
            yield from _beside(tokens, before, name, by_end)
        elif behind and _is_of_other_country(name, behind):
            yield replace(_joined(name, behind), entry=None, category="organization")
    elif name.category == "place" and name.kind == "name" and not name.title:
        start, end = _state_organization(tokens, name)
        if (start, end) != (name.start, name.end):
            words = tuple(tokens.key[i] for i in range(start, end))
            yield replace(
                name,
                start=start,
                end=end,
                head=_head(tokens, start, end),
                reach=start,
                words=words,
                category="organization",
                entry=None,
            )


def _joined(one: MentionCandidate, other: MentionCandidate) -> MentionCandidate:
    """The second name, from the start of the first, or the first up to the end of the second."""
    org = other if other.category == "organization" else one
    return replace(
        org, start=one.start, end=other.end, reach=one.reach, words=(*one.words, *other.words)
    )


def _is_adjective_of(
    tokens: TokenTable, adjective: MentionCandidate, name: MentionCandidate
) -> bool:
    """Whether the adjective of a country belongs to the name behind it: "the British Red Cross"."""
    if adjective.kind != "adjective" or adjective.category != "country":
        return False
    same = tokens.entity_type[adjective.head] == "ORG" and not tokens.begins[name.start]
    belongs = tokens.head[adjective.head] == name.head or same
    return belongs and _is_of_other_country(name, adjective)


def _is_of_other_country(name: MentionCandidate, land: MentionCandidate) -> bool:
    """Whether an organization is not that of the country of another name."""
    if name.entry is None or land.entry is None:
        return False
    return name.entry.country != land.entry.country


def _beside(
    tokens: TokenTable, adjective: MentionCandidate, name: MentionCandidate, by_end: _ByToken
) -> Iterator[MentionCandidate]:
    """The branch of the other country in "the American and British Red Cross".

    Its words do not stand together, so it has an entry with its name.
    """
    other = by_end.get(adjective.start - 1)
    joined = tokens.text[adjective.start - 1 : adjective.start]
    if other is None or not CONJUNCTIONS.issuperset(joined) or other.kind != "adjective":
        return
    if other.category == "country" and other.entry:
        parts = (written(tokens, one.start, one.end) for one in (other, name))
        entry = Entry(name=" ".join(parts), kind="organization", country=other.entry.country)
        words = (*other.words, *name.words)
        yield replace(other, kind="name", category="organization", words=words, entry=entry)


def _land_behind(
    tokens: TokenTable, name: MentionCandidate, by_start: _ByToken
) -> MentionCandidate | None:
    """The country or place behind a name that is part of it: Greenpeace *Germany*, … of *China*."""
    of = tokens.text[name.end : name.end + 1] == ("of",)
    land = by_start.get(name.end + of)
    if land is None or land.kind != "name" or land.entry is None or land.title:
        return None
    same = tokens.head[name.head] == land.head and tokens.dep[name.head] in {"compound", "nmod"}
    same = same or (bool(tokens.entity_type[name.head]) and not tokens.begins[land.start])
    linked = of and tokens.head[name.end] == name.head
    return land if land.entry.kind in KINDS_OF_LAND and (linked if of else same) else None


def _state_organization(tokens: TokenTable, place: MentionCandidate) -> tuple[int, int]:
    """The tokens of a place and the organization of a state beside it, or of the place alone.

    A place in capitals can be the end of a dateline: "OSLO Police said".
    """
    if written(tokens, place.start, place.end).isupper():
        return place.start, place.end
    lengths: Sequence[int] = range(MAX_WORDS_OF_STATE, 0, -1)
    for end in (place.end + n for n in lengths):
        if _names_state_organization(tokens, place.end, end):
            return place.start, end
    of = place.start - 1
    for start in (of - n for n in lengths if of >= n):
        if tokens.text[of] == "of" and _names_state_organization(tokens, start, of):
            return start, place.end
    return place.start, place.end


def _names_state_organization(tokens: TokenTable, start: int, end: int) -> bool:
    """Whether tokens are the words for an organization of a state, with capitals."""
    words = tokens.text[start:end]
    capitals = all(word[0].isupper() or word in {"of", "the", "and"} for word in words)
    return (
        capitals and len(words) == end - start and " ".join(words).lower() in organization_words()
    )


def _head(tokens: TokenTable, start: int, end: int) -> int:
    """The token among ``[start, end)`` whose head lies outside."""
    outside = (i for i in range(start, end) if not start <= tokens.head[i] < end)
    return next(outside, end - 1)
