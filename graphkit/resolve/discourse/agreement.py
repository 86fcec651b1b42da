"""Tells whether a pronoun can stand for some entities, by number, gender and the parse."""

from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.entities import Entity
from graphkit.resolve.mentions.candidate import MentionCandidate

REFLEXIVE_PRONOUNS = frozenset({"himself", "herself", "itself", "themselves"})


def agrees(state: DocumentState, candidate: MentionCandidate, entities: tuple[int, ...]) -> bool:
    """Whether a pronoun agrees with some entities in number and gender."""
    if not entities:
        return False
    if candidate.plural:
        return len(entities) > 1 or _is_many(state.entities[entities[0]])
    if len(entities) > 1:
        return False
    entity = state.entities[entities[0]]
    if entity.plural:
        return False
    if candidate.gender == "n":
        return entity.category in {"organization", "country", "thing", "medium", "place"}
    return entity.category == "person" and entity.gender in {candidate.gender, ""}


def _is_many(entity: Entity) -> bool:
    return entity.plural or entity.category in {"organization", "people"}


def is_other_argument(state: DocumentState, candidate: MentionCandidate, i: int) -> bool:
    """Whether a mention is another argument of the pronoun's verb, and so another entity.

    In "Ada saw her" these are two people; in "Ada saw herself" they are one.
    """
    tokens, other = state.tokens, state.candidates[i]
    if candidate.words[0] in REFLEXIVE_PRONOUNS or tokens.dep[candidate.head] == "poss":
        return False
    return verb_of(state, candidate.head) == verb_of(state, other.head) >= 0


def verb_of(state: DocumentState, i: int) -> int:
    """The verb whose argument a token is, or -1."""
    tokens = state.tokens
    above = tokens.head[i]
    if tokens.dep[i] == "pobj":
        above = tokens.head[above]
    argument = tokens.dep[i] in {"nsubj", "nsubjpass", "dobj", "dative", "pobj"}
    return above if argument and tokens.pos[above] in {"VERB", "AUX"} else -1
