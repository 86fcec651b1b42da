"""Gives the time that a claim speaks of.

Relative expressions of the claim (“next year”) are read against the day of saying, except in two
cases, in which they are read against the day of publication:

* day words (“today”, “tomorrow”) in a mixed or indirect claim, since the reporter chose them;
* a saying whose time has only one bound (“no later than …”) or none, unless it is a direct
  quotation of a day that a reader would write down.

A weekday beside a verb of the present or the future is to come, seen from the day of saying (“we
meet on Friday”); in a direct quotation it is not that day itself, which the speaker calls today.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace
from spacy.tokens import Doc

from graphkit.anchor.dating.attachment import attached
from graphkit.anchor.dating.dated_verb import dating_verb, is_spoken_of
from graphkit.anchor.dating.verbs import PAST_TAG, PRESENT_TAGS, auxiliaries, depth, looks_forward
from graphkit.anchor.times.narrowing import ONE_WEEK
from graphkit.anchor.times.ranges import ranged
from graphkit.anchor.times.temporal_anchors import TemporalAnchor, temporal_anchors
from graphkit.anchor.timex.expressions import dates
from graphkit.anchor.timex.values import moved
from graphkit.anchor.timex.words import one_line, quoted, word_classes
from graphkit.records import Granularity, Said, Span, Timex, Utterance, When
from graphkit.text.interval_index import enclosed

# Words beside a weekday that tell of which week it is.
WORDS_OF_A_WEEK = frozenset(
    {"last", "next", "this", "previous", "following", "coming", "past", "before", "after", "week"}
)
# A length of time of some days, weeks, months or years: ``P2W``.
MEASURED = re.compile(r"P(\d{1,3})([DWMY])")
WORDS_OF_TIME_TO_COME = frozenset({"next", "coming", "within"})
WORDS_OF_TIME_UP_TO_NOW = frozenset({"past", "last", "previous"})
# Whether one of these words is there is seen much faster than which expressions are.
WORDS_THAT_MEASURE = re.compile(
    rf"\b(?:{'|'.join(sorted(WORDS_OF_TIME_TO_COME | WORDS_OF_TIME_UP_TO_NOW))})\b", re.IGNORECASE
)
GRANULARITY_OF_UNITS: dict[str, Granularity] = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def about_when(
    doc: Doc, text: str, utterance: Utterance, said: Said, anchors: Sequence[TemporalAnchor]
) -> When | None:
    """The interval that a claim speaks of, or ``None`` if it names no time.

    If the reporting verb has an anchor of a thing spoken of (“said of last week's talks”), it is
    the interval of that anchor as it is. Else it is the anchor inside the claim with the fewest
    verbs above it in the parse; of several, an expression comes before an event, then the first in
    the text. Without one it is a time that is measured from the day of saying (“within two weeks”).
    ``said`` is the time of saying.
    """
    content = utterance.content
    for anchor in attached(doc, utterance.cue[0], anchors, content):
        if is_spoken_of(doc, anchor):
            return anchor.when
    inner = (anchor for span in content for anchor in enclosed(anchors, span))
    first = min(inner, key=lambda a: (depth(doc, a.span), a.event, a.span.start), default=None)
    if first is None:
        return _measured(text, utterance, said)
    return _against(doc, text, utterance, said, first)


def _against(doc: Doc, text: str, utterance: Utterance, said: Said, anchor: TemporalAnchor) -> When:
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
        return _read(doc, text, utterance, spoken, anchor) if spoken else anchor.when
    first, last = (_read(doc, text, utterance, day, anchor) for day in (said.start, said.end))
    if first == last or first.start is None or last.end is None:
        return first
    grain = said.granularity
    return When(start=first.start, end=last.end, granularity=grain, basis=first.basis)


def _read(doc: Doc, text: str, utterance: Utterance, day: date, anchor: TemporalAnchor) -> When:
    """The interval of an anchor of the claim, read against ``day``.

    An event or an anchor that is not found again keeps its interval.
    """
    read = (timex for span in utterance.content for timex in _dates(text, span, day))
    again = ranged(text, temporal_anchors(text, tuple(read), None))
    when = next((a.when for a in again if a.span == anchor.span), anchor.when)
    bare = _is_bare_weekday(anchor.span.of(text).lower().split())
    spoken = utterance.kind == "direct"
    away = _weeks_by_verb(doc, anchor, when, day, spoken=spoken) if bare else None
    if not away or when.start is None or when.end is None:
        return when
    return replace(when, start=when.start + away, end=when.end + away)


def _weeks_by_verb(
    doc: Doc, anchor: TemporalAnchor, when: When, day: date, *, spoken: bool
) -> timedelta:
    """How far a weekday is from the one that the tense of its verb means, seen from ``day``."""
    verb = dating_verb(doc, anchor)
    if verb is None or when.start is None or when.start != when.end:
        return timedelta()
    forward = looks_forward(verb) or (verb.tag_ in PRESENT_TAGS and not auxiliaries(verb))
    if forward and (when.start < day or (spoken and when.start == day)):
        return ONE_WEEK
    back = verb.tag_ == PAST_TAG and (when.start > day or (spoken and when.start == day))
    return -ONE_WEEK if back else timedelta()


def _is_bare_weekday(words: Sequence[str]) -> bool:
    """Whether words name a weekday, and no other word tells of which week it is."""
    named = any("WEEKDAY" in word_classes(word) for word in words)
    return named and not set(words) & WORDS_OF_A_WEEK


def _measured(text: str, utterance: Utterance, said: Said) -> When | None:
    """The time that a claim measures from the day of saying: “within two weeks”.

    “The past two weeks” end with that day. ``None`` without such words or without the day.
    """
    day = said.day or (said.start if said.start == said.end else None)
    told = (span for span in utterance.content if day and WORDS_THAT_MEASURE.search(span.of(text)))
    timexes = (t for span in told for t in (_dates(text, span, day) if day else ()))
    found = ((t, MEASURED.fullmatch(t.value)) for t in timexes if t.type == "DURATION")
    spans = (_from(text, t, int(m[1]), m[2], day) for t, m in found if m and day)
    return next(filter(None, spans), None)


def _from(text: str, timex: Timex, number: int, unit: str, day: date) -> When | None:
    """The time from a day on, or up to it, that the words before a length of time mean."""
    before = text[: timex.span.start].split()[-1:]
    words = {word.lower() for word in (*before, *timex.span.of(text).split()[:2])}
    ahead, back = words & WORDS_OF_TIME_TO_COME, words & WORDS_OF_TIME_UP_TO_NOW
    other = moved(day, number if ahead else -number, unit) if ahead or back else None
    if other is None:
        return None
    return When(
        start=min(day, other),
        end=max(day, other),
        granularity=GRANULARITY_OF_UNITS[unit],
        basis=quoted(one_line(text, timex.span)),
    )


def _dates(text: str, span: Span, day: date) -> tuple[Timex, ...]:
    """The time expressions of a span read against ``day``, with offsets in the whole text."""
    found = dates(span.of(text), day)
    return tuple(
        replace(t, span=Span(t.span.start + span.start, t.span.end + span.start)) for t in found
    )
