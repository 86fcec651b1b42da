"""Resolves the mentions of a document in the order of the text, each once.

Mentions outside quotations come first, since those inside need the speaker of their quotation.
"""

from bisect import bisect_left
from collections.abc import Sequence

from graphkit.knowledge import KnowledgeBase
from graphkit.records import Article, Utterance
from graphkit.resolve.coreference.apposition import apposed
from graphkit.resolve.coreference.descriptions import described
from graphkit.resolve.coreference.names.name_clusters import NameClusters
from graphkit.resolve.coreference.possessors import possessors_of
from graphkit.resolve.coreference.pronouns import third_person
from graphkit.resolve.coreference.speakers import quotation_speakers
from graphkit.resolve.discourse.document_state import DocumentState, Memory, settled_referent
from graphkit.resolve.discourse.entities import Proposal, Referent
from graphkit.resolve.discourse.lookups import entity_of
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable

# The longest chain of possessors that is followed: "the aide of the head of the office of the …".
# The bound stops endless recursion on a hostile text. Chosen on sentences of our own
# (tests/resolve).
MAX_POSSESSORS_DEEP = 20


def opened_document(  # noqa: PLR0917 -- a stage is given what it needs by place
    tokens: TokenTable,
    names: tuple[MentionCandidate, ...],
    phrases: tuple[MentionCandidate, ...],
    clusters: NameClusters,
    article: Article,
    base: KnowledgeBase | None,
) -> DocumentState:
    """A document whose names are resolved; its descriptions and pronouns are not yet."""
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
        proposal = Proposal(entities=(found.entity,), rule=found.rule, basis=found.basis)
        memory.record(bisect_left(heads, name.head), proposal)
    return memory.state


def resolve_outside_quotations(state: DocumentState) -> DocumentState:
    """The document with the mentions outside quotation marks resolved, in the order of the text.

    So a rule for a description or a pronoun knows all mentions before it.
    """
    memory = Memory(state)
    for i, candidate in enumerate(state.candidates):
        if state.tokens.quotation[candidate.head] < 0:
            _resolve(memory, i)
    return memory.state


def resolve_inside_quotations(
    state: DocumentState, utterances: Sequence[Utterance]
) -> DocumentState:
    """The document with the mentions inside quotation marks resolved too, by their speakers."""
    speakers = quotation_speakers(state, utterances)
    memory = Memory(state)
    for i, candidate in enumerate(state.candidates):
        spoken = speakers.get(state.tokens.quotation[candidate.head], ())
        _resolve(memory, i, tuple(settled_referent(memory.state, one) for one in spoken))
    return memory.state


def _resolve(memory: Memory, i: int, speaker: tuple[Referent, ...] = (), depth: int = 0) -> None:
    """Resolves mention number ``i`` in ``memory``, after its possessors.

    ``speaker`` are the entities that speak the words, ``()`` outside quotations. ``depth`` is the
    number of possessors followed so far.
    """
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
    """The proposal for a pronoun, or ``None``.

    "I" and "we" stand for ``speaker``; :func:`third_person` decides on the other pronouns.
    """
    candidate = state.candidates[i]
    if candidate.category != "speaker":
        return third_person(state, i, speaker)
    if not speaker:
        return None
    names = (entity_of(state, one).name or "somebody not named" for one in speaker)
    told = " and ".join(names)
    return Proposal(
        entities=speaker,
        rule="speaker of the quotation",
        basis=f"{candidate.words[0]}: the speaker of the quotation, {told}",
    )
