"""Finds mentions and entities in a document: by place, by number, before a token."""

from bisect import bisect_left
from collections.abc import Iterable

from graphkit.gazetteer.entries import Entry
from graphkit.resolve.discourse.document_state import DocumentState, settled_referent
from graphkit.resolve.discourse.entities import Entity, Referent, Resolution
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import written


def entity_of(state: DocumentState, referent: Referent) -> Entity:
    """The entity of a number, or the new entity itself."""
    return state.entities[referent] if isinstance(referent, int) else referent


def has_name(state: DocumentState, numbers: Iterable[int]) -> bool:
    """Whether one of some entities, by number, has a name."""
    return any(state.entities[number].name for number in numbers)


def is_refused(state: DocumentState, i: int) -> bool:
    """Whether what the rules chose for a mention was refused."""
    judgement = state.judgements.get(i)
    return judgement is not None and not judgement.kept


def known_entity(state: DocumentState, entry: Entry) -> Referent:
    """The entity of the document with an entry, by number, or a new entity."""
    gender = entry.gender if entry.kind == "person" else "n"
    new = Entity(
        category=entry.kind, name=entry.name, gender=gender, entry=entry, country=entry.country
    )
    return settled_referent(state, new)


def unnamed_entity(candidate: MentionCandidate) -> Entity:
    """A new entity for a description of a person or thing without a name."""
    return Entity(
        category=candidate.category,
        gender=candidate.gender,
        plural=candidate.plural,
        titles=frozenset({candidate.title, candidate.words[0]}),
        traits=frozenset(candidate.words),
    )


def words_between(state: DocumentState, start: int, end: int) -> str:
    """The tokens ``[start, end)`` as they are written, on one line."""
    return written(state.tokens, start, end)


def candidate_at(state: DocumentState, head: int) -> int | None:
    """The number of the candidate with a head token, or ``None``."""
    i = bisect_left(state.heads, head)
    return i if i < len(state.heads) and state.heads[i] == head else None


def last_mention(state: DocumentState, number: int, before: int) -> int:
    """The head token of the last mention of an entity before a token, or -1."""
    heads = state.mentions.get(number, ())
    at = bisect_left(heads, before)
    return heads[at - 1] if at else -1


def resolved_before(
    state: DocumentState, before: int, sentences: int
) -> list[tuple[int, Resolution]]:
    """The resolved mentions whose head is before a token, the nearest first, by number.

    They stand in the sentence of the token or in one of so many ``sentences`` before it.
    """
    tokens = state.tokens
    first = tokens.sentences[max(0, tokens.sentence[before] - sentences)][0]
    low, high = bisect_left(state.heads, first), bisect_left(state.heads, before)
    near = range(high - 1, low - 1, -1)
    return [(i, state.resolutions[i]) for i in near if i in state.resolutions]


def last_mentioned(state: DocumentState, numbers: list[int], before: int) -> int | None:
    """The one of ``numbers`` whose entity is mentioned last before a token, or ``None``."""
    said = [(last_mention(state, number, before), number) for number in numbers]
    when, number = max(said, default=(-1, -1))
    return number if when >= 0 else None
