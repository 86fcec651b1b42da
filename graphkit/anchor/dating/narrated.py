"""When the article's own narrations were so: their event's days, else the dates of their verb."""

from collections.abc import Sequence

from spacy.tokens import Doc

from graphkit.anchor.dating.attachment import dating
from graphkit.anchor.times.narrowing import narrowed
from graphkit.anchor.times.positions import among
from graphkit.anchor.times.temporal_anchors import TemporalAnchor
from graphkit.records import Narration, When
from graphkit.text.spans import inside


def narrated(
    doc: Doc, text: str, narration: Narration, told: Sequence[TemporalAnchor]
) -> When | None:
    """The interval of a narrated relation; none where nothing in its sentence dates it.

    An event among its words comes first (“their summit”), then what dates its verb, then the only
    time that the sentence names.
    """
    words = (*narration.cue, *narration.object)
    near = among(told, narration.sentence)
    events = [t for t in near if t.event and any(inside(w, t.span) for w in words)]
    if events:
        return min(events, key=lambda t: t.span.end - t.span.start).when
    cue = narration.cue[0] if narration.cue else narration.sentence
    found = narrowed(text, dating(doc, cue, told, ()))
    alone = [t.when for t in near if not t.event]
    return found or (alone[0] if len(alone) == 1 else None)
