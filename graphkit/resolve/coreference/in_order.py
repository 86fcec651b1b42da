"""An article followed from its first word to its last: every spot is read once, in order."""

from collections.abc import Mapping

from graphkit.resolve.coreference.apposition import apposed
from graphkit.resolve.coreference.descriptions import described
from graphkit.resolve.coreference.document_state import DocumentState, Resolution, record
from graphkit.resolve.coreference.possessors import possessors_of
from graphkit.resolve.coreference.pronouns import third_person

# "The aide of the head of the office of the …": nobody goes on for so long but to break a program.
DEEPEST = 20


def resolve_outside_quotations(state: DocumentState) -> None:
    """Reads all that stands outside quotation marks; names are read before."""
    for i, candidate in enumerate(state.candidates):
        if state.tokens.quotation[candidate.head] < 0:
            resolve_candidate(state, i)


def resolve_inside_quotations(
    state: DocumentState, speakers: Mapping[int, tuple[int, ...]]
) -> None:
    """Reads what stands inside quotation marks; ``speakers`` gives the figures of a quotation."""
    for i, candidate in enumerate(state.candidates):
        resolve_candidate(state, i, speakers.get(state.tokens.quotation[candidate.head], ()))


def resolve_candidate(
    state: DocumentState, i: int, speaker: tuple[int, ...] = (), depth: int = 0
) -> None:
    """Notes the reading of a spot, and first those of the words that say whose it is."""
    if i in state.resolutions:
        return
    candidate = state.candidates[i]
    if candidate.kind == "pronoun":
        resolution = _pronoun(state, i, speaker)
    else:
        possessors = possessors_of(state, candidate)
        for j in possessors if depth < DEEPEST else ():
            resolve_candidate(state, j, speaker, depth + 1)
        resolution = apposed(state, i) or described(state, candidate, possessors)
    if resolution:
        record(state, i, resolution)


def _pronoun(state: DocumentState, i: int, speaker: tuple[int, ...]) -> Resolution | None:
    candidate = state.candidates[i]
    if candidate.category != "speaker":
        return third_person(state, i, speaker)
    if not speaker:
        return None
    told = " and ".join(state.entities[n].name or "somebody not named" for n in speaker)
    return Resolution(
        entities=speaker, basis=f"{candidate.words[0]}: the speaker of the quotation, {told}"
    )
