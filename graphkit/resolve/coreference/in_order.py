"""A document resolved from its first word to its last: each mention once, in order."""

from collections.abc import Sequence

from graphkit.records import Utterance
from graphkit.resolve.coreference.apposition import apposed
from graphkit.resolve.coreference.descriptions import described
from graphkit.resolve.coreference.document_state import (
    DocumentState,
    Memory,
    Proposal,
    entity_of,
    settled_referent,
)
from graphkit.resolve.coreference.entity import Referent
from graphkit.resolve.coreference.possessors import possessors_of
from graphkit.resolve.coreference.pronouns import third_person
from graphkit.resolve.coreference.speakers import quotation_speakers

# "The aide of the head of the office of the …": nobody goes on for so long but to break a program.
MAX_POSSESSORS_DEEP = 20


def resolve_outside_quotations(state: DocumentState) -> DocumentState:
    """The document with all resolved that stands outside quotation marks, names excepted.

    So a description or a pronoun is read in the light of what was said before it.
    """
    memory = Memory(state)
    for i, candidate in enumerate(state.candidates):
        if state.tokens.quotation[candidate.head] < 0:
            _resolve(memory, i)
    return memory.state


def resolve_inside_quotations(
    state: DocumentState, utterances: Sequence[Utterance]
) -> DocumentState:
    """The document with what stands inside quotation marks resolved, which needs its speaker."""
    speakers = quotation_speakers(state, utterances)
    memory = Memory(state)
    for i, candidate in enumerate(state.candidates):
        spoken = speakers.get(state.tokens.quotation[candidate.head], ())
        _resolve(memory, i, tuple(settled_referent(memory.state, one) for one in spoken))
    return memory.state


def _resolve(memory: Memory, i: int, speaker: tuple[Referent, ...] = (), depth: int = 0) -> None:
    """Records what a mention stands for, and first the mentions that say whose it is."""
    state = memory.state
    if i in state.resolutions:
        return
    candidate = state.candidates[i]
    if candidate.kind == "pronoun":
        proposal = _pronoun(state, i, speaker)
    else:
        possessors = possessors_of(state, candidate)
        for j in possessors if depth < MAX_POSSESSORS_DEEP else ():
            _resolve(memory, j, speaker, depth + 1)
        proposal = apposed(state, i) or described(state, candidate, possessors)
    if proposal:
        memory.record(i, proposal)


def _pronoun(state: DocumentState, i: int, speaker: tuple[Referent, ...]) -> Proposal | None:
    candidate = state.candidates[i]
    if candidate.category != "speaker":
        return third_person(state, i, speaker)
    if not speaker:
        return None
    names = (entity_of(state, one).name or "somebody not named" for one in speaker)
    told = " and ".join(names)
    return Proposal(
        entities=speaker, basis=f"{candidate.words[0]}: the speaker of the quotation, {told}"
    )
