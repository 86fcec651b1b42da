"""Gives the time that a claim speaks of.

Relative expressions of the claim (“next year”) are read against the day of saying, except in two
cases, in which they are read against the day of publication:

* day words (“today”, “tomorrow”) in a mixed or indirect claim, since the reporter chose them;
* a saying whose time has only one bound (“no later than …”) or none, unless it is a direct
  quotation of a day that a reader would write down.
"""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace
from spacy.tokens import Doc

from graphkit.anchor.dating.attachment import attached
from graphkit.anchor.dating.dated_verb import is_spoken_of
from graphkit.anchor.dating.verbs import depth
from graphkit.anchor.times.ranges import ranged
from graphkit.anchor.times.temporal_anchors import TemporalAnchor, temporal_anchors
from graphkit.anchor.timex.expressions import dates
from graphkit.anchor.timex.words import word_classes
from graphkit.records import Said, Span, Timex, Utterance, When
from graphkit.text.interval_index import enclosed


def about_when(
    doc: Doc, text: str, utterance: Utterance, said: Said, anchors: Sequence[TemporalAnchor]
) -> When | None:
    """The interval that a claim speaks of, or ``None`` if it names no time.

    If the reporting verb has an anchor of a thing spoken of (“said of last week's talks”), it is
    the interval of that anchor as it is. Else it is the anchor inside the claim with the fewest
    verbs above it in the parse; of several, an expression comes before an event, then the first in
    the text. ``said`` is the time of saying.
    """
    content = utterance.content
    for anchor in attached(doc, utterance.cue[0], anchors, content):
        if is_spoken_of(doc, anchor):
            return anchor.when
    inner = (anchor for span in content for anchor in enclosed(anchors, span))
    first = min(inner, key=lambda a: (depth(doc, a.span), a.event, a.span.start), default=None)
    return _against(text, utterance, said, first) if first else None


def _against(text: str, utterance: Utterance, said: Said, anchor: TemporalAnchor) -> When:
    """The interval of an anchor in the claim, read against the time of saying.

    The exceptions that the module describes keep the interval read against publication. A saying of
    several days (“in May 2017”) is read from its first and from its last day. If both give the same
    interval, it is that (“next year”). Else it is from the start of the first to the end of the
    last, with the granularity of the saying (“on Friday”).
    """
    words = anchor.span.of(text).split()
    own = utterance.kind != "direct" and any("DAYWORD" in word_classes(w) for w in words)
    if own:
        return anchor.when
    if said.start is None or said.end is None:
        spoken = said.day if utterance.kind == "direct" else None
        return _read(text, utterance, spoken, anchor) if spoken else anchor.when
    first, last = (_read(text, utterance, day, anchor) for day in (said.start, said.end))
    if first == last or first.start is None or last.end is None:
        return first
    grain = said.granularity
    return When(start=first.start, end=last.end, granularity=grain, basis=first.basis)


def _read(text: str, utterance: Utterance, day: date, anchor: TemporalAnchor) -> When:
    """The interval of an anchor of the claim, read against ``day``.

    An event or an anchor that is not found again keeps its interval.
    """
    read = (timex for span in utterance.content for timex in _dates(text, span, day))
    again = ranged(text, temporal_anchors(text, tuple(read), None))
    return next((a.when for a in again if a.span == anchor.span), anchor.when)


def _dates(text: str, span: Span, day: date) -> tuple[Timex, ...]:
    """The time expressions of a span read against ``day``, with offsets in the whole text."""
    found = dates(span.of(text), day)
    return tuple(
        replace(t, span=Span(t.span.start + span.start, t.span.end + span.start)) for t in found
    )
