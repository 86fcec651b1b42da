"""The time that a claim speaks of, read against the day on which it was said."""

from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc

from graphkit.anchor.dating.attachment import beside, depth, spoken_of
from graphkit.anchor.times.positions import among
from graphkit.anchor.times.ranges import ranged
from graphkit.anchor.times.temporal_anchors import TemporalAnchor, times
from graphkit.anchor.timex.expressions import dates
from graphkit.anchor.timex.words import word_classes
from graphkit.records import Span, Timex, Utterance, When


def about_when(
    doc: Doc, text: str, utterance: Utterance, said: When, told: Sequence[TemporalAnchor]
) -> When | None:
    """The interval that a claim speaks of; none where it names no time.

    “Of last week's talks” beside the reporting verb is what was spoken of; else, of the times in
    the claim, the one that hangs nearest to its main verb counts; of these an expression
    goes before an event, then the first.
    """
    content = utterance.content
    for time in beside(doc, utterance.cue[0], told, content):
        if spoken_of(doc, time):
            return time.when
    inner = (t for span in content for t in among(told, span))
    first = min(inner, key=lambda t: (depth(doc, t.span), t.event, t.span.start), default=None)
    return _against(text, utterance, said, first) if first else None


def _against(text: str, utterance: Utterance, said: When, time: TemporalAnchor) -> When:
    """An expression of the claim counts from the day of saying.

    “Today” in a reporter's own words is the reporter's day. What was said in a month or year is
    read from its first and its last day: “next year”, said in May 2017, is one year, “on Friday”
    lies between two.
    """
    words = time.span.of(text).split()
    own = utterance.kind != "direct" and any("DAYWORD" in word_classes(w) for w in words)
    if said.start is None or said.end is None or own:
        return time.when
    first, last = (_read(text, utterance, day, time) for day in (said.start, said.end))
    if first == last or first.start is None or last.end is None:
        return first
    grain = said.granularity
    return When(start=first.start, end=last.end, granularity=grain, basis=first.basis)


def _read(text: str, utterance: Utterance, day: date, time: TemporalAnchor) -> When:
    """A time of the claim as it is on a day."""
    read = (t for span in utterance.content for t in _dates(text, span, day))
    again = ranged(text, times(text, tuple(read), None))
    return next((t.when for t in again if t.span == time.span), time.when)


def _dates(text: str, span: Span, day: date) -> tuple[Timex, ...]:
    found = dates(span.of(text), day)
    return tuple(
        Timex(
            span=Span(t.span.start + span.start, t.span.end + span.start),
            type=t.type,
            value=t.value,
            when=t.when,
        )
        for t in found
    )
