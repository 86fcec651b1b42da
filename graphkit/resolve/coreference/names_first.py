"""The names of a document and what they stand for: the state with which resolving begins."""

from bisect import bisect_left

from graphkit.knowledge import Base
from graphkit.records import Article
from graphkit.resolve.coreference.clusters import NameClusters
from graphkit.resolve.coreference.document_state import DocumentState, Memory, Proposal
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.mentions.token_table import TokenTable


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
