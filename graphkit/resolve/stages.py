"""Resolves one article: gives its actors, their mentions and the speakers of its utterances.

``STAGES`` lists the steps in order, each with the values that it needs and the value that it gives.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, cast

from spacy.tokens import Doc

from graphkit.knowledge import ResolverContext
from graphkit.records import DEFAULT_SEARCH, Article, ResolvedEntities, Utterance
from graphkit.resolve.coreference.names.name_clusters import cluster_names
from graphkit.resolve.coreference.names.shared_surnames import with_shared_surnames
from graphkit.resolve.coreference.passes import (
    opened_document,
    resolve_inside_quotations,
    resolve_outside_quotations,
)
from graphkit.resolve.coreference.sources import with_sources
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.events.scoring import event_mentions
from graphkit.resolve.linking.ambiguity import disambiguated
from graphkit.resolve.linking.forbidden_links import without_forbidden_links
from graphkit.resolve.linking.knowledge_base import linked_to_base
from graphkit.resolve.linking.named_events import with_named_events
from graphkit.resolve.linking.namesakes import without_namesakes
from graphkit.resolve.linking.national_branches import with_national_branches
from graphkit.resolve.linking.other_scripts import across_scripts
from graphkit.resolve.linking.plausibility import plausible
from graphkit.resolve.linking.respelling import respelled
from graphkit.resolve.linking.teams import without_teams
from graphkit.resolve.mentions.aliases.bracketed import with_bracketed
from graphkit.resolve.mentions.aliases.surnames import with_surnames
from graphkit.resolve.mentions.direct_speech import with_direct_speech
from graphkit.resolve.mentions.names import names
from graphkit.resolve.mentions.noun_phrases import noun_phrases
from graphkit.resolve.mentions.refusals.datelines import datelines
from graphkit.resolve.mentions.refusals.language import dictionary_words
from graphkit.resolve.mentions.refusals.refusals import names_of_actors, refusals
from graphkit.resolve.mentions.token_table import token_table
from graphkit.resolve.ranking.judge import judged
from graphkit.resolve.refused_names import with_refused_names
from graphkit.resolve.resolved import resolved_entities

NO_CONTEXT = ResolverContext()


class Stage(NamedTuple):
    """A step of resolving.

    ``run`` is its function, ``needs`` are the names of the function's arguments in order, ``gives``
    is the name of the result. The result replaces an earlier value of that name.
    """

    run: Callable[..., object]
    needs: tuple[str, ...]
    gives: str


STAGES = (
    # Mentions: the words of the article that can stand for an entity.
    Stage(token_table, ("doc",), "tokens"),
    Stage(with_direct_speech, ("tokens", "utterances"), "tokens"),
    Stage(names, ("tokens",), "names"),
    Stage(with_surnames, ("tokens", "names"), "names"),
    Stage(with_bracketed, ("tokens", "names"), "names"),
    # Linking: names get an entry of the tables or of a knowledge base, or lose it.
    Stage(with_national_branches, ("tokens", "names"), "names"),
    Stage(across_scripts, ("tokens", "names"), "names"),
    Stage(respelled, ("names",), "names"),
    Stage(disambiguated, ("tokens", "names", "day"), "names"),
    Stage(plausible, ("names", "day"), "names"),
    Stage(with_named_events, ("tokens", "names", "day"), "names"),
    Stage(without_teams, ("tokens", "names"), "names"),
    Stage(without_forbidden_links, ("tokens", "names", "overrides"), "names"),
    Stage(linked_to_base, ("tokens", "names", "day", "base"), "names"),
    Stage(without_namesakes, ("tokens", "names", "day"), "names"),
    # Refusals: which names stand for no actor.
    Stage(datelines, ("tokens", "names"), "datelines"),
    Stage(dictionary_words, ("doc", "tokens"), "dictionary"),
    Stage(refusals, ("tokens", "names", "article", "utterances", "dictionary"), "refused"),
    Stage(names_of_actors, ("names", "refused", "datelines"), "named"),
    # Coreference: which mentions stand for the same entity.
    Stage(noun_phrases, ("tokens", "named"), "phrases"),
    Stage(cluster_names, ("tokens", "named", "day", "overrides"), "clusters"),
    Stage(with_shared_surnames, ("named", "clusters", "day"), "clusters"),
    Stage(opened_document, ("tokens", "named", "phrases", "clusters", "article", "base"), "state"),
    Stage(with_sources, ("state", "utterances", "datelines"), "state"),
    Stage(resolve_outside_quotations, ("state",), "state"),
    Stage(resolve_inside_quotations, ("state", "utterances"), "state"),
    # Ranking: how sure the choices of the rules are; those that are not sure enough are refused.
    Stage(judged, ("state", "utterances", "min_certainty"), "state"),
    # Events, and the records for other packages.
    Stage(event_mentions, ("state",), "events"),
    Stage(resolved_entities, ("state", "events", "article", "utterances"), "resolved"),
    Stage(
        with_refused_names, ("resolved", "tokens", "refused", "datelines", "article"), "resolved"
    ),
)


def resolve(
    article: Article,
    doc: Doc,
    utterances: Sequence[Utterance],
    context: ResolverContext = NO_CONTEXT,
    min_certainty: float = DEFAULT_SEARCH.min_certainty,
) -> ResolvedEntities:
    """The actors of an article, their mentions and the speakers of its utterances.

    ``doc`` is the parse of the article's text; ``context`` has the knowledge base and the user's
    ``entities.toml``. A speaker whose name is less sure than ``min_certainty`` (0 to 1) has none.
    Offices are those on the day of publication. Without that day only the
    article itself tells who holds an office. Narrated relations have no step of their own: they are
    resolved outside of this package, by the mentions that lie in their spans.
    """
    known = run(STAGES, given(article, doc, utterances, context, min_certainty))
    return cast("ResolvedEntities", known["resolved"])


def document_state(
    article: Article,
    doc: Doc,
    utterances: Sequence[Utterance],
    context: ResolverContext = NO_CONTEXT,
    min_certainty: float = DEFAULT_SEARCH.min_certainty,
) -> DocumentState:
    """The state of an article with all its mentions resolved, before records are made of it."""
    upto = max(n for n, stage in enumerate(STAGES, 1) if stage.gives == "state")
    known = run(STAGES[:upto], given(article, doc, utterances, context, min_certainty))
    return cast("DocumentState", known["state"])


def given(
    article: Article,
    doc: Doc,
    utterances: Sequence[Utterance],
    context: ResolverContext,
    min_certainty: float,
) -> dict[str, Any]:
    """The values that are known before the first stage, by name; ``day`` is that of publication."""
    return {
        "article": article,
        "doc": doc,
        "utterances": utterances,
        "day": article.published.end if article.published else None,
        "overrides": context.overrides,
        "base": context.base,
        "min_certainty": min_certainty,
    }


def run(stages: Sequence[Stage], known: Mapping[str, Any]) -> dict[str, Any]:
    """The values by name after all ``stages`` have run, with the values ``known`` before."""
    found = dict(known)
    for stage in stages:
        found[stage.gives] = stage.run(*(found[name] for name in stage.needs))
    return found
