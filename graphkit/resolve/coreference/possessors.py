"""Finds the possessors of a description, and the countries or organizations that they belong to.

*France* is a possessor in "the president of France".
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.entities import Entity
from graphkit.resolve.discourse.lookups import candidate_at
from graphkit.resolve.mentions.candidate import MentionCandidate

# Prepositions before a possessor: "a spokesman for the ministry", "a statement by the party".
POSSESSOR_PREPOSITIONS = frozenset({"of", "for", "by", "from", "at", "with", "in"})
# Tokens after a description in which its possessor is looked for. Chosen on sentences of our own
# (tests/resolve).
MAX_WORDS_TO_POSSESSOR = 8


def possessors_of(state: DocumentState, candidate: MentionCandidate) -> list[int]:
    """The numbers of the mentions that are possessors: *France* in "the president of France"."""
    tokens = state.tokens
    found: list[int] = []
    stop = min(
        candidate.end + MAX_WORDS_TO_POSSESSOR, tokens.sentences[tokens.sentence[candidate.head]][1]
    )
    for j in range(candidate.start, stop):
        i = candidate_at(state, j)
        if i is None or j == candidate.head:
            continue
        above = tokens.head[j]
        if tokens.dep[above] == "prep" and tokens.dep[j] == "pobj":
            above = (
                tokens.head[above] if tokens.text[above].lower() in POSSESSOR_PREPOSITIONS else -1
            )
        elif tokens.head[above] == candidate.head and candidate.start <= above < candidate.head:
            above = candidate.head
        joined = tokens.dep[j] == "conj" and tokens.head[j] in {state.heads[one] for one in found}
        if above == candidate.head or joined:
            found.append(i)
    return found


def country_of(state: DocumentState, possessors: list[int]) -> str:
    """The country that the possessors of a description are or belong to, or ``""``."""
    return next((entity.country for entity in _entities(state, possessors) if entity.country), "")


def offices_of(state: DocumentState, possessors: list[int]) -> list[str]:
    """The organizations and countries that the possessors are, then those that they belong to."""
    found = list(_entities(state, possessors))
    named = [f.name for f in found if f.entry and f.category in {"organization", "country"}]
    return list(dict.fromkeys([*named, *(f.country for f in found if f.country)]))


def organization_names(state: DocumentState, possessors: list[int]) -> frozenset[str]:
    """The names of the organizations with an entry among the possessors.

    They matter since "the leader" of an organization leads no country.
    """
    found = (entity for entity in _entities(state, possessors) if entity.category == "organization")
    return frozenset(entity.name for entity in found if entity.entry)


def _entities(state: DocumentState, possessors: list[int]) -> Iterator[Entity]:
    for i in possessors:
        resolution = state.resolutions.get(i)
        for number in resolution.entities if resolution else ():
            yield state.entities[number]


def main_countries(state: DocumentState, before: int) -> list[str]:
    """The countries of the article, the most mentioned first.

    Mentions of what belongs to a country count too. A mention before token ``before`` counts twice.
    """
    count: Counter[str] = Counter()
    for number, heads in state.mentions.items():
        country = state.entities[number].country
        if country:
            count[country] += len(heads) + bisect_left(heads, before)
    return sorted(count, key=lambda country: (-count[country], country))
