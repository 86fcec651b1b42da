"""Gives the time of saying: the time that dates the reporting verb, else that of its occasion."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct
from spacy.tokens import Doc

from graphkit.anchor.dating.attachment import attached, dating_anchors, is_spoken_of
from graphkit.anchor.dating.occasions import ActorMention, Occasion, occasions
from graphkit.anchor.dating.publication import PUBLICATION_BOUND, undated
from graphkit.anchor.dating.verbs import is_perfect, root
from graphkit.anchor.times.narrowing import as_past, narrowed
from graphkit.anchor.times.temporal_anchors import TemporalAnchor, share_a_day
from graphkit.records import Span, When
from graphkit.text.spans import inside

# An occasion at most this long before publication is news. An older one is background: it dates
# only what is said in its own sentence and the next.
NEWS_PERIOD = timedelta(days=7)
# Characters after the headline in which the occasion of the lead is looked for. Chosen by hand.
MAX_LEAD_CHARS = 300
# A first line that ends so is a sentence and no headline.
SENTENCE_LINE_ENDS = (".", "!", "?", "”", '"')
# Signs between what somebody wrote and the line with name and date.
SIGNING_DASHES = frozenset({"—", "–", "―", "--"})
# The words of a basis before those that date the occasion.
SAME_OCCASION = "the same occasion as "

# The occasions of each actor, in the order of the text.
History = dict[str, list[Occasion]]


class SpeechAct(Struct, frozen=True):
    """Something said: its verb (``cue``), its words (``content``) and its ``speakers``.

    The speakers are ids, or other strings that can be compared with the actors of occasions.
    """

    cue: Span
    content: tuple[Span, ...] = ()
    speakers: frozenset[str] = frozenset()


class SpeechDate(Struct, frozen=True):
    """The interval of saying (``when``), and the ``words`` that date it or its occasion."""

    when: When
    words: str


class NewsStory(Struct, frozen=True):
    """A parsed text (``doc``) with what dates its speeches.

    ``headline_end`` is the offset of the end of its headline, 0 if it has none. ``lead`` is the
    first occasion of its lead, ``published`` the day of publication; ``None`` if not known.
    """

    doc: Doc
    headline_end: int
    lead: Occasion | None
    published: date | None


def said_on(
    doc: Doc,
    speeches: Sequence[SpeechAct],
    anchors: Sequence[TemporalAnchor],
    mentions: Sequence[ActorMention],
    published: date | None,
    *,
    bound: str = PUBLICATION_BOUND,
) -> tuple[When, ...]:
    """The interval in which each speech was said, in the order of the speeches (that of the text).

    A speech without a date of its own has the day of the last occasion before it on which the same
    speaker spoke or acted. Else it has only the upper bound of publication, named by ``bound``.
    """
    dated = occasions(doc, anchors, mentions, [span for s in speeches for span in s.content])
    story = _story(doc, dated, published)
    history: History = {}
    _remember(history, dated)
    found: list[When] = []
    for speech in speeches:
        said = _own_date(doc, speech, anchors, published)
        if said is None:
            shared = _occasion(story, speech, history)
            said = _carried(doc, speech, anchors, shared) if shared else None
        if said is not None:
            _remember(history, _own_occasion(doc, speech, said))
        found.append(said.when if said else undated(published, bound))
    return tuple(found)


def _remember(history: History, found: Iterable[Occasion]) -> None:
    """Adds occasions to ``history``, in the order of the text."""
    for occasion in found:
        for actor in occasion.actors:
            insort(history.setdefault(actor, []), occasion, key=lambda o: o.at)


def _story(doc: Doc, dated: Sequence[Occasion], published: date | None) -> NewsStory:
    title = headline_end(doc.text)
    lead = next((o for o in dated if 0 <= o.at - title <= MAX_LEAD_CHARS), None)
    return NewsStory(doc, title, lead, published)


def _own_date(
    doc: Doc, speech: SpeechAct, anchors: Sequence[TemporalAnchor], published: date | None
) -> SpeechDate | None:
    """The date of the anchors that depend on a speech's verb, or ``None``."""
    hanging = dating_anchors(doc, speech.cue, anchors, speech.content)
    hanging = hanging or _signed(doc.text, speech, anchors)
    past = (as_past(doc.text, anchor, published) for anchor in hanging)
    when = narrowed(doc.text, [anchor for anchor in past if anchor])
    return SpeechDate(when, when.basis) if when else None


def _signed(
    text: str, speech: SpeechAct, anchors: Sequence[TemporalAnchor]
) -> tuple[TemporalAnchor, ...]:
    """The times behind the dash of a post or a signature: “— Mara Quell (@quell) May 6, 2024”."""
    if speech.cue.of(text).strip() not in SIGNING_DASHES:
        return ()
    end = text.find("\n", speech.cue.end)
    line = Span(speech.cue.end, end if end >= 0 else len(text))
    return tuple(anchor for anchor in anchors if inside(anchor.span, line))


def _occasion(story: NewsStory, speech: SpeechAct, history: History) -> Occasion | None:
    """The occasion of a speech without a date of its own, or ``None``."""
    theirs = [history[actor] for actor in sorted(speech.speakers & history.keys())]
    place = min(span.start for span in (speech.cue, *speech.content))
    if place < story.headline_end:
        return _headlined(story, theirs)
    return _last(story, place, theirs)


def _headlined(story: NewsStory, theirs: Sequence[Sequence[Occasion]]) -> Occasion | None:
    """The occasion of a speech in the headline: the speaker's first, else that of the lead.

    ``None`` if there is none or if it is after publication.
    """
    first = theirs[0][0] if theirs else story.lead
    end = first.when.end if first else None
    is_past = end is not None and (story.published is None or end <= story.published)
    return first if is_past else None


def _last(story: NewsStory, place: int, theirs: Sequence[Sequence[Occasion]]) -> Occasion | None:
    """The speaker's last occasion before the offset ``place``, or ``None``.

    It counts if it is news (:data:`NEWS_PERIOD`), or told in the same sentence or the one before.
    """
    doc, published = story.doc, story.published
    numbers = (bisect_left(one, place, key=lambda o: o.at) for one in theirs)
    before = [one[n - 1] for one, n in zip(theirs, numbers, strict=True) if n]
    last = max(before, key=lambda o: o.at, default=None)
    first = root(doc, Span(place, place + 1))
    if last is None or first is None:
        return None
    end, start = last.when.end, first.sent.start
    is_news = published is not None and end is not None and published - end <= NEWS_PERIOD
    near = start == last.sentence or (start > 0 and doc[start - 1].sent.start == last.sentence)
    return last if is_news or near else None


def _own_occasion(doc: Doc, speech: SpeechAct, said: SpeechDate) -> Iterator[Occasion]:
    """The occasion that a dated speech is itself."""
    verb = root(doc, max(speech.cue, *speech.content) if speech.content else speech.cue)
    if verb is not None:
        yield Occasion(speech.cue.start, verb.sent.start, speech.speakers, said.when, said.words)


def _carried(
    doc: Doc, speech: SpeechAct, anchors: Sequence[TemporalAnchor], occasion: Occasion
) -> SpeechDate | None:
    """The day of an occasion for another speech on it, or ``None``.

    ``None`` if the occasion is not told to the day, if the verb is in the perfect (“has said”), or
    if the speech is about a thing of that time (“said of Friday's talks”).
    """
    verb, when = root(doc, speech.cue), occasion.when
    if when.start is None or when.granularity != "day" or verb is None or is_perfect(verb):
        return None
    hanging = attached(doc, speech.cue, anchors, speech.content)
    looks_back = (anchor for anchor in hanging if is_spoken_of(doc, anchor))
    if any(share_a_day(when, anchor.when) for anchor in looks_back):
        return None
    basis = SAME_OCCASION + occasion.words
    same = When(start=when.start, end=when.end, granularity="day", basis=basis)
    return SpeechDate(same, occasion.words)


def headline_end(text: str) -> int:
    """The offset of the end of a first line that does not end like a sentence, or 0.

    It is 0, too, if no other line follows.

    >>> headline_end("Mayor resigns\\n\\nThe mayor resigned on Friday."), headline_end("He left.")
    (13, 0)
    """
    body = text.lstrip()
    line, _, rest = body.partition("\n")
    titled = rest.strip() and not line.rstrip().endswith(SENTENCE_LINE_ENDS)
    return len(text) - len(body) + len(line) if titled else 0
