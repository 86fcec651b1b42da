"""Decides that a description and a name beside it stand for one entity.

Examples are "Jane Doe, a doctor who …" and "the minister, Jane Doe".
"""

from msgspec.structs import replace

from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.entities import Proposal
from graphkit.resolve.mentions.candidate import MentionCandidate

# A description and the comma before its name have fewer tokens than this between them. Not measured
# yet.
MAX_APPOSITION_WORDS = 12
# Candidates on each side of a description among which its name is looked for. Chosen on sentences
# of our own (tests/resolve).
MAX_CANDIDATES_AWAY = 6


def apposed(state: DocumentState, i: int) -> Proposal | None:
    """The entity of the name that description number ``i`` is in apposition to, or ``None``.

    The words of the description become titles and traits of the entity. A plural description is in
    apposition to no name.
    """
    candidate = state.candidates[i]
    if candidate.plural:
        return None
    for j in range(
        max(0, i - MAX_CANDIDATES_AWAY), min(len(state.candidates), i + MAX_CANDIDATES_AWAY + 1)
    ):
        other = state.candidates[j]
        if other.kind != "name" or j not in state.resolutions:
            continue
        number = state.resolutions[j].entities[0]
        entity = state.entities[number]
        if entity.category == candidate.category and _beside(state, candidate, other):
            told = replace(
                entity,
                titles=entity.titles | {candidate.title, candidate.words[0]},
                traits=entity.traits.union(candidate.words),
                gender=entity.gender or candidate.gender,
            )
            basis = f"said of {entity.name} beside the name"
            return Proposal(entities=(number,), rule="apposition", basis=basis, learned=(told,))
    return None


def _beside(state: DocumentState, candidate: MentionCandidate, name: MentionCandidate) -> bool:
    """Whether a description and a name are in apposition, by the parse or the words between."""
    tokens = state.tokens
    if tokens.sentence[candidate.head] != tokens.sentence[name.head]:
        return False
    if tokens.dep[candidate.head] == "appos" and tokens.head[candidate.head] == name.head:
        return True
    if tokens.dep[name.head] == "appos" and tokens.head[name.head] == candidate.head:
        return True
    return _before(state, candidate, name) or _after(state, candidate, name)


def _before(state: DocumentState, candidate: MentionCandidate, name: MentionCandidate) -> bool:
    """Whether a comma and a name follow a person's description: "the mayor of Quell, Jane Doe"."""
    tokens = state.tokens
    between = range(candidate.end, name.reach - 1)
    return (
        candidate.category == "person"
        and 0 <= len(between) < MAX_APPOSITION_WORDS
        and name.reach >= candidate.end + 1
        and tokens.text[name.reach - 1] == ","
        and not any(tokens.pos[j] in {"VERB", "AUX", "PUNCT"} for j in between)
        and (not between or tokens.text[candidate.end] in {"of", "for", "and", "at", "to"})
    )


def _after(state: DocumentState, candidate: MentionCandidate, name: MentionCandidate) -> bool:
    """Whether a person's description follows a name and a comma: "Jane Doe, a doctor".

    A description before "and" or "or" does not count, since it is part of a list, nor does one
    that is the subject of the verb right behind it: "Jane Doe wins the prize, doctor says".
    """
    tokens = state.tokens
    following = min(candidate.end, len(tokens.text) - 1)
    speaks = tokens.dep[candidate.head] == "nsubj" and tokens.pos[following] in {"VERB", "AUX"}
    return (
        candidate.category == "person"
        and candidate.start == name.end + 1
        and tokens.text[name.end] == ","
        and tokens.text[following] not in {"and", "or"}
        and not speaks
    )
