"""A parsed article → the scene in which every spot has been read."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc

from graphkit.knowledge import ResolverContext
from graphkit.records import Article, Utterance
from graphkit.resolve.coreference.clusters import cluster_names
from graphkit.resolve.coreference.document_state import (
    DocumentState,
    Resolution,
    record,
    words_between,
)
from graphkit.resolve.coreference.in_order import (
    resolve_inside_quotations,
    resolve_outside_quotations,
)
from graphkit.resolve.coreference.speakers import quotation_speakers, sources
from graphkit.resolve.linking.ambiguity import disambiguated
from graphkit.resolve.linking.forbidden_links import without_forbidden_links
from graphkit.resolve.linking.knowledge_base import linked_to_base
from graphkit.resolve.linking.named_events import with_named_events
from graphkit.resolve.linking.namesakes import without_namesakes
from graphkit.resolve.linking.other_scripts import across_scripts
from graphkit.resolve.linking.plausibility import plausible
from graphkit.resolve.linking.respelling import respelled
from graphkit.resolve.linking.teams import without_teams
from graphkit.resolve.mentions.direct_speech import with_direct_speech
from graphkit.resolve.mentions.names import names
from graphkit.resolve.mentions.noun_phrases import noun_phrases
from graphkit.resolve.mentions.token_table import TokenTable, token_table

NOTHING = ResolverContext()


def resolve_mentions(
    article: Article,
    doc: Doc,
    utterances: Sequence[Utterance],
    told: ResolverContext = NOTHING,
) -> DocumentState:
    """The scene of an article, followed to its end.

    Names are brought together first; then the article is followed from its first word on, so
    that a description or pronoun is read in the light of what was said before it; last comes
    what stands inside quotation marks, which needs its speaker.
    """
    tokens = with_direct_speech(token_table(doc), utterances)
    state = _named(tokens, article.published.end if article.published else None, told)
    state.article, state.base = article.id, told.base
    state.sources = {utterance.id: sources(state, utterance) for utterance in utterances}
    resolve_outside_quotations(state)
    resolve_inside_quotations(state, quotation_speakers(state, utterances))
    return state


def _named(tokens: TokenTable, day: date | None, told: ResolverContext) -> DocumentState:
    """A doc's spots in order, with its names already read."""
    spelled = respelled(across_scripts(tokens, names(tokens)))
    named = plausible(disambiguated(tokens, spelled, day), day)
    named = with_named_events(tokens, named, day)
    named = without_teams(tokens, named)
    named = without_forbidden_links(tokens, named, told.overrides)
    if told.base:
        named = linked_to_base(tokens, named, day, told.base)
    named = without_namesakes(tokens, named, day)
    described = noun_phrases(tokens, frozenset(i for s in named for i in range(s.reach, s.end)))
    candidates = tuple(
        sorted((*named, *described), key=lambda candidate: (candidate.head, candidate.start))
    )
    heads = tuple(candidate.head for candidate in candidates)
    state = DocumentState(tokens=tokens, candidates=candidates, heads=heads, entities=[], day=day)
    entities, namings = cluster_names(
        named, [words_between(state, s.start, s.end) for s in named], day, told.overrides.apart
    )
    state.entities.extend(entities)
    for candidate, naming in zip(named, namings, strict=True):
        i = bisect_left(heads, candidate.head)
        record(state, i, Resolution(entities=(naming.entity,), basis=naming.basis))
    return state
