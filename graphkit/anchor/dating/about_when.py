"""The time that a claim speaks of, read against the day on which it was said."""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace
from spacy.tokens import Doc

from graphkit.anchor.dating.attachment import attached, is_spoken_of
from graphkit.anchor.dating.verbs import depth
from graphkit.anchor.times.ranges import ranged
from graphkit.anchor.times.temporal_anchors import TemporalAnchor, temporal_anchors
from graphkit.anchor.timex.expressions import dates
from graphkit.anchor.timex.words import word_classes
from graphkit.records import Span, Timex, Utterance, When
from graphkit.text.interval_index import enclosed


def about_when(
    doc: Doc, text: str, utterance: Utterance, said: When, anchors: Sequence[TemporalAnchor]
) -> When | None:
    """The interval that a claim speaks of; none where it names no time.

    “Of last week's talks” beside the reporting verb is what was spoken of; else, of the anchors in
    the claim, the one that hangs nearest to its main verb counts; of these an expression
    goes before an event, then the first.
    """
    content = utterance.content
    for anchor in attached(doc, utterance.cue[0], anchors, content):
        if is_spoken_of(doc, anchor):
            return anchor.when
    inner = (anchor for span in content for anchor in enclosed(anchors, span))
    first = min(inner, key=lambda a: (depth(doc, a.span), a.event, a.span.start), default=None)
    return _against(text, utterance, said, first) if first else None


def _against(text: str, utterance: Utterance, said: When, anchor: TemporalAnchor) -> When:
    """An expression of the claim counts from the day of saying.

    “Today” in a reporter's own words is the reporter's day. What was said in a month or year is
    read from its first and its last day: “next year”, said in May 2017, is one year, “on Friday”
    lies between two.
    """
    words = anchor.span.of(text).split()
    own = utterance.kind != "direct" and any("DAYWORD" in word_classes(w) for w in words)
    if said.start is None or said.end is None or own:
        return anchor.when
    first, last = (_read(text, utterance, day, anchor) for day in (said.start, said.end))
    if first == last or first.start is None or last.end is None:
        return first
    grain = said.granularity
    return When(start=first.start, end=last.end, granularity=grain, basis=first.basis)


def _read(text: str, utterance: Utterance, day: date, anchor: TemporalAnchor) -> When:
    """An anchor of the claim as it is on a day."""
    read = (timex for span in utterance.content for timex in _dates(text, span, day))
    again = ranged(text, temporal_anchors(text, tuple(read), None))
    return next((a.when for a in again if a.span == anchor.span), anchor.when)


def _dates(text: str, span: Span, day: date) -> tuple[Timex, ...]:
    """The time expressions of a span, at their places in the whole text."""
    found = dates(span.of(text), day)
    return tuple(
        replace(t, span=Span(t.span.start + span.start, t.span.end + span.start)) for t in found
    )
