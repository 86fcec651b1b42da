"""One article's utterances and narrations → when they were said and when they were so."""

from collections.abc import Sequence

from spacy.tokens import Doc

from graphkit.anchor.dating.about_when import about_when
from graphkit.anchor.dating.narrated import narrated
from graphkit.anchor.dating.occasions import ActorMention
from graphkit.anchor.dating.publication import publication, unresolved
from graphkit.anchor.dating.said_on import SpeechAct, said_on, unknown
from graphkit.anchor.times.echoes import with_echoes
from graphkit.anchor.times.ranges import ranged
from graphkit.anchor.times.temporal_anchors import times
from graphkit.anchor.timex.expressions import dates
from graphkit.records import (
    Article,
    Calendar,
    Dating,
    Narration,
    ResolvedEntities,
    Utterance,
)


def anchor(
    article: Article,
    doc: Doc,
    utterances: Sequence[Utterance],
    narrations: Sequence[Narration],
    resolved: ResolvedEntities,
) -> Calendar:
    """The time expressions of an article and the dates of its utterances and narrations.

    Utterances come in the order of the text; datings have the order of what they date.
    """
    issue, text = publication(article), article.text
    timexes = dates(text, issue.today)
    quoted = [span for utterance in utterances for span in utterance.content]
    told = with_echoes(text, ranged(text, times(text, timexes, resolved)), quoted)
    named = [ActorMention(m.span, frozenset(m.actors)) for m in resolved.mentions]
    said = said_on(doc, _speeches(utterances, resolved), told, named, issue.today, by=issue.by)
    waiting = () if issue.today else unresolved(article, timexes)
    return Calendar(
        timexes=timexes,
        datings=tuple(
            Dating(utterance=u.id, said=w, about=about_when(doc, text, u, w, told))
            for u, w in zip(utterances, said, strict=True)
        ),
        narrated=tuple(
            Dating(
                utterance=n.id, said=narrated(doc, text, n, told) or unknown(issue.today, issue.by)
            )
            for n in narrations
        ),
        diagnostics=(*issue.diagnostics, *waiting),
    )


def _speeches(utterances: Sequence[Utterance], resolved: ResolvedEntities) -> tuple[SpeechAct, ...]:
    speakers = {s.utterance: frozenset(s.actors) for s in resolved.speakers}
    return tuple(
        SpeechAct(
            cue=u.cue[0],
            content=u.content,
            speakers=speakers.get(u.id, frozenset()),
        )
        for u in utterances
    )
