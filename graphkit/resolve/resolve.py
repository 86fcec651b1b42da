"""One article's words for people, bodies, places and events → its cast."""

from collections.abc import Sequence

from spacy.tokens import Doc

from graphkit.knowledge import Told
from graphkit.records import Article, Cast, Narration, Utterance
from graphkit.resolve.cast import actors, mentions, speaker, trouble
from graphkit.resolve.events import events
from graphkit.resolve.survey import survey

NOTHING = Told()


def resolve(
    article: Article,
    doc: Doc,
    utterances: Sequence[Utterance],
    narrations: Sequence[Narration],
    told: Told = NOTHING,
) -> Cast:
    """Who and what an article speaks of, and who speaks in it.

    Offices are those of the day of publication; without one they are resolved only by what the
    article itself says. Narrated relations are resolved by the mentions that lie in their spans.
    """
    del narrations
    scene = survey(article, doc, utterances, told)
    happened = events(scene)
    speakers = tuple(speaker(scene, utterance) for utterance in utterances)
    unknown = {s.utterance for s in speakers if not s.actors}
    return Cast(
        actors=actors(scene, happened),
        mentions=mentions(scene, happened),
        speakers=speakers,
        troubles=tuple(trouble(article, u) for u in utterances if u.id in unknown),
    )
