"""When something was said: the time that dates its verb, else the time of its occasion."""

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct
from spacy.tokens import Doc

from graphkit.anchor.dating.attachment import beside, dating, perfect, root, spoken_of
from graphkit.anchor.dating.occasions import NEWS, ActorMention, Occasion, occasions
from graphkit.anchor.times.narrowing import narrowed, past
from graphkit.anchor.times.temporal_anchors import TemporalAnchor, overlap
from graphkit.records import Span, When

SAME = "the same occasion as "
PUBLICATION = "publication"
# A lead is a sentence or two: so many characters after the headline.
LEAD = 300
# A line that ends so is a sentence and no headline.
ENDS = (".", "!", "?", "”", '"')


class SpeechAct(Struct, frozen=True):
    """Something said: its verb, its words, and who said it, in any form that can be compared."""

    cue: Span
    content: tuple[Span, ...] = ()
    speakers: frozenset[str] = frozenset()


def unknown(written: date | None, by: str = PUBLICATION) -> When:
    """Nothing is known but that what was written was said before; ``by`` names that bound.

    >>> unknown(date(2018, 7, 9)).basis
    'no date in the text; no later than publication'
    """
    rest = f"; no later than {by}" if written else ", and none of publication"
    return When(end=written, granularity="unknown", basis=f"no date in the text{rest}")


def said_on(
    doc: Doc,
    speeches: Sequence[SpeechAct],
    told: Sequence[TemporalAnchor],
    named: Sequence[ActorMention],
    published: date | None,
    *,
    by: str = PUBLICATION,
) -> tuple[When, ...]:
    """The interval in which each speech was said, in the order of the speeches (that of the text).

    A speech without a date of its own belongs to the occasion before it on which the same speaker
    spoke or acted; else all that is known is that publication is later.
    """
    text = doc.text
    known: dict[str, list[Occasion]] = {}
    dated = occasions(doc, told, named, [c for s in speeches for c in s.content])
    for occasion in dated:
        _remember(known, occasion)
    title = headline(text)
    lead = next((o for o in dated if 0 <= o.at - title <= LEAD), None)
    found: list[When | None] = []
    for speech in speeches:
        hanging = dating(doc, speech.cue, told, speech.content)
        over = (past(text, time, published) for time in hanging)
        own = narrowed(text, [time for time in over if time])
        place = min(span.start for span in (speech.cue, *speech.content))
        theirs = [known[who] for who in sorted(speech.speakers & known.keys())]
        when = (
            _headlined(theirs, lead, published)
            if place < title
            else _occasion(doc, place, theirs, published)
        )
        found.append(own or _carried(doc, speech, told, when))
        for occasion in _own_occasion(doc, speech, found[-1]):
            _remember(known, occasion)
    return tuple(when or unknown(published, by) for when in found)


def _remember(known: dict[str, list[Occasion]], occasion: Occasion) -> None:
    for who in occasion.who:
        insort(known.setdefault(who, []), occasion, key=lambda o: o.at)


def _occasion(
    doc: Doc, place: int, theirs: Sequence[Sequence[Occasion]], published: date | None
) -> When | None:
    """The speaker's last occasion: of the news itself, or told in the sentence before."""
    numbers = (bisect_left(one, place, key=lambda o: o.at) for one in theirs)
    before = [one[n - 1] for one, n in zip(theirs, numbers, strict=True) if n]
    last = max(before, key=lambda o: o.at, default=None)
    first = root(doc, Span(place, place + 1))
    if last is None or first is None:
        return None
    end, start = last.when.end, first.sent.start
    news = published is not None and end is not None and published - end <= NEWS
    near = start == last.sentence or (start > 0 and doc[start - 1].sent.start == last.sentence)
    return last.when if news or near else None


def _headlined(
    theirs: Sequence[Sequence[Occasion]], lead: Occasion | None, published: date | None
) -> When | None:
    """A headline has its occasion after it: its speaker's first, else the one of the lead."""
    first = theirs[0][0] if theirs else lead
    end = first.when.end if first else None
    over = first and end is not None and (published is None or end <= published)
    return first.when if first and over else None


def _own_occasion(doc: Doc, speech: SpeechAct, when: When | None) -> Iterator[Occasion]:
    """A dated speech is an occasion itself."""
    verb = root(doc, max(speech.cue, *speech.content) if speech.content else speech.cue)
    if when is not None and verb is not None:
        yield Occasion(speech.cue.start, verb.sent.start, speech.speakers, when)


def _carried(
    doc: Doc, speech: SpeechAct, told: Sequence[TemporalAnchor], when: When | None
) -> When | None:
    """The day of an occasion, for what else is said on it.

    A single day goes on; not into words that look back on that very time, nor to a verb in the
    perfect (“has said”).
    """
    verb = root(doc, speech.cue)
    if when is None or when.start is None or when.granularity != "day":
        return None
    if verb is None or perfect(verb):
        return None
    looks_back = (t for t in beside(doc, speech.cue, told, speech.content) if spoken_of(doc, t))
    if any(overlap(when, t.when) for t in looks_back):
        return None
    basis = when.basis.removeprefix(SAME)
    return When(start=when.start, end=when.end, granularity="day", basis=SAME + basis)


def headline(text: str) -> int:
    """Where a first line ends that does not end like a sentence; 0 where there is none.

    >>> headline("Mayor resigns\\n\\nThe mayor resigned on Friday."), headline("He left.")
    (13, 0)
    """
    body = text.lstrip()
    line, _, rest = body.partition("\n")
    titled = rest.strip() and not line.rstrip().endswith(ENDS)
    return len(text) - len(body) + len(line) if titled else 0
