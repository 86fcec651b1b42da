"""A document resolved from its first word to its last: each mention once, in order."""

from bisect import bisect_left
from collections.abc import Sequence

from graphkit.knowledge import Base
from graphkit.records import Article, Utterance
from graphkit.resolve.coreference.apposition import apposed
from graphkit.resolve.coreference.clusters import NameClusters
from graphkit.resolve.coreference.descriptions import described
from graphkit.resolve.coreference.document_state import (
    DocumentState,
    Memory,
    Proposal,
    Referent,
    entity_of,
    settled_referent,
)
from graphkit.resolve.coreference.possessors import possessors_of
from graphkit.resolve.coreference.pronouns import third_person
from graphkit.resolve.coreference.speakers import quotation_speakers
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable

# "The aide of the head of the office of the …": nobody goes on for so long but to break a program.
MAX_POSSESSORS_DEEP = 20


def opened_document(  # noqa: PLR0917 -- a stage is given what it needs by place
    tokens: TokenTable,
    names: tuple[MentionCandidate, ...],
    phrases: tuple[MentionCandidate, ...],
    clusters: NameClusters,
    article: Article,
    base: Base | None,
) -> DocumentState:
    """A document whose names are resolved and whose noun phrases and pronouns are not yet."""
    by_head = sorted((*names, *phrases), key=lambda one: (one.head, one.start))
    heads = tuple(candidate.head for candidate in by_head)
    memory = Memory(
        DocumentState(
            tokens=tokens,
            candidates=tuple(by_head),
            heads=heads,
            entities=clusters.entities,
            day=article.published.end if article.published else None,
            article=article.id,
            base=base,
        )
    )
    for name, found in zip(names, clusters.resolutions, strict=True):
        proposal = Proposal(entities=(found.entity,), basis=found.basis)
        memory.record(bisect_left(heads, name.head), proposal)
    return memory.state


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
