"""One article's words for people, bodies, places and events → its cast."""

from collections.abc import Sequence

from spacy.tokens import Doc

from graphkit.knowledge import ResolverContext
from graphkit.records import Article, Narration, ResolvedEntities, Utterance
from graphkit.resolve.events.scoring import events
from graphkit.resolve.resolved import actors, diagnostic, mentions, speaker
from graphkit.resolve.stages import resolve_mentions

NOTHING = ResolverContext()


def resolve(
    article: Article,
    doc: Doc,
    utterances: Sequence[Utterance],
    narrations: Sequence[Narration],
    told: ResolverContext = NOTHING,
) -> ResolvedEntities:
    """Who and what an article speaks of, and who speaks in it.

    Offices are those of the day of publication; without one they are resolved only by what the
    article itself says. Narrated relations are resolved by the mentions that lie in their spans.
    """
    del narrations
    state = resolve_mentions(article, doc, utterances, told)
    event_mentions = events(state)
    speakers = tuple(speaker(state, utterance) for utterance in utterances)
    unknown = {s.utterance for s in speakers if not s.actors}
    return ResolvedEntities(
        actors=actors(state, event_mentions),
        mentions=mentions(state, event_mentions),
        speakers=speakers,
        diagnostics=tuple(diagnostic(article, u) for u in utterances if u.id in unknown),
    )
