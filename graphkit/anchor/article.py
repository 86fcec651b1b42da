"""Gives the dates of one article's utterances and narrations."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from graphkit.anchor.dating.about_when import about_when
from graphkit.anchor.dating.narrated import narrated
from graphkit.anchor.dating.occasions import ActorMention
from graphkit.anchor.dating.publication import publication, undated, unresolved
from graphkit.anchor.dating.said_on import said_on
from graphkit.anchor.dating.shared_occasion import SpeechAct
from graphkit.anchor.times.echoes import with_echoes
from graphkit.anchor.times.entries import dates_of_entries, entries
from graphkit.anchor.times.ranges import ranged
from graphkit.anchor.times.temporal_anchors import temporal_anchors
from graphkit.records import (
    Article,
    Calendar,
    Dating,
    Narration,
    NarrationDate,
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

    ``utterances`` are in the order of the text. The datings have the order of ``utterances``, the
    dates of the narrations that of ``narrations``.
    """
    issue, text = publication(article), article.text
    parts = entries(text, issue.today, issue.last, article.boilerplate)
    timexes = dates_of_entries(text, issue.today, parts)
    contents = [span for utterance in utterances for span in utterance.content]
    anchors = ranged(text, temporal_anchors(text, timexes, resolved))
    anchors = with_echoes(text, anchors, contents, issue.today)
    mentions = [ActorMention(m.span, frozenset(m.actors)) for m in resolved.mentions]
    speeches = tuple(_speeches(text, utterances, resolved))
    said = said_on(doc, speeches, anchors, mentions, issue, parts=parts)
    waiting = () if issue.today else unresolved(article, timexes)
    rest = undated(issue.last, issue.bound)
    return Calendar(
        timexes=timexes,
        datings=tuple(
            Dating(utterance=u.id, said=when, about=about_when(doc, text, u, when, anchors))
            for u, when in zip(utterances, said, strict=True)
        ),
        narrated=tuple(
            NarrationDate(narration=n.id, when=narrated(doc, text, n, anchors) or rest)
            for n in narrations
        ),
        diagnostics=(*issue.diagnostics, *waiting),
    )


def _speeches(
    text: str, utterances: Sequence[Utterance], resolved: ResolvedEntities
) -> Iterator[SpeechAct]:
    """A speech act for each utterance, with the ids of its speakers, else with their words."""
    speakers = {speaker.utterance: speaker for speaker in resolved.speakers}
    for utterance in utterances:
        source = " ".join(span.of(text) for span in utterance.source)
        who = speakers.get(utterance.id)
        named = frozenset(who.actors) if who else frozenset()
        described = frozenset({who.described.label}) if who and who.described else frozenset()
        yield SpeechAct(
            cue=utterance.cue[0],
            content=utterance.content,
            speakers=named or described,
            source=source,
        )
