"""The time that a claim speaks of, read against the day on which it was said."""

from collections.abc import Sequence
from datetime import date

from spacy.tokens import Doc

from graphkit.anchor.attach import beside, depth, spoken_of
from graphkit.anchor.expressions import dates
from graphkit.anchor.places import among
from graphkit.anchor.times import Time, times
from graphkit.anchor.words import classes
from graphkit.records import Span, Timex, Utterance, When


def about_when(
    doc: Doc, text: str, utterance: Utterance, said: When, told: Sequence[Time]
) -> When | None:
    """The interval that a claim speaks of; none where it names no time.

    “Of last week's talks” beside the reporting verb is what was spoken of; else, of the times in
    the claim, the one that hangs nearest to its main verb counts, of these the first.
    """
    content = utterance.content
    for time in beside(doc, utterance.cue[0], told, content):
        if spoken_of(doc, time):
            return time.when
    inner = (t for span in content for t in among(told, span))
    first = min(inner, key=lambda t: (depth(doc, t.span), t.span.start), default=None)
    return _against(text, utterance, said, first) if first else None


def _against(text: str, utterance: Utterance, said: When, time: Time) -> When:
    """An expression of the claim counts from the day of saying, where that is a single day.

    “Today” in a reporter's own words is the reporter's day.
    """
    day = said.start if said.start == said.end else None
    words = time.span.of(text).split()
    if day is None or (utterance.kind != "direct" and any("DAYWORD" in classes(w) for w in words)):
        return time.when
    read = (t for span in utterance.content for t in _dates(text, span, day))
    again = times(text, tuple(read), None)
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
