"""Dates the article's own narrations: by the event among their words, else by their verb."""

from collections.abc import Sequence

from spacy.tokens import Doc

from graphkit.anchor.dating.attachment import dating_anchors
from graphkit.anchor.times.narrowing import narrowed
from graphkit.anchor.times.temporal_anchors import TemporalAnchor
from graphkit.records import Narration, When
from graphkit.text.interval_index import enclosed
from graphkit.text.spans import inside


def narrated(
    doc: Doc, text: str, narration: Narration, anchors: Sequence[TemporalAnchor]
) -> When | None:
    """The interval of a narrated relation, or ``None`` if nothing in its sentence dates it.

    It is that of the shortest event around words of its cue or object (“their summit”), else that
    of the anchors that date its verb, else that of the only time expression of the sentence.
    """
    words = (*narration.cue, *narration.object)
    near = enclosed(anchors, narration.sentence)
    events = [a for a in near if a.event and any(inside(w, a.span) for w in words)]
    if events:
        return min(events, key=lambda a: a.span.end - a.span.start).when
    cue = narration.cue[0] if narration.cue else narration.sentence
    found = narrowed(text, dating_anchors(doc, cue, anchors, ()))
    alone = [a.when for a in near if not a.event]
    return found or (alone[0] if len(alone) == 1 else None)
