"""Finds the occasion of a speech: the last one on which the same speaker spoke or acted."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec import Struct
from spacy.tokens import Doc, Token

from graphkit.anchor.dating.attachment import attached
from graphkit.anchor.dating.dated_verb import is_spoken_of
from graphkit.anchor.dating.occasions import Occasion
from graphkit.anchor.dating.passages import Passages
from graphkit.anchor.dating.verbs import is_perfect, root
from graphkit.anchor.times.temporal_anchors import TemporalAnchor, share_a_day
from graphkit.records import Span, When
from graphkit.text.dependencies import TIME_ENTITIES
from graphkit.text.interval_index import covered, enclosed

# An occasion at most this long before publication is news. An older one is background: it dates
# only what is said in its own sentence and the next.
NEWS_PERIOD = timedelta(days=7)
# Characters after the headline in which the occasion of the lead is looked for. Chosen by hand.
MAX_LEAD_CHARS = 300
# A first line that ends so is a sentence and no headline.
SENTENCE_LINE_ENDS = (".", "!", "?", "”", '"')
# The words of a basis before those that date the occasion.
SAME_OCCASION = "the same occasion as "

# The occasions of each actor, in the order of the text.
History = dict[str, list[Occasion]]


class SpeechAct(Struct, frozen=True):
    """Something said: its verb (``cue``), its words (``content``) and its ``speakers``.

    The speakers are ids, or other strings that can be compared with the actors of occasions.
    ``source`` are the words for the speaker.
    """

    cue: Span
    content: tuple[Span, ...] = ()
    speakers: frozenset[str] = frozenset()
    source: str = ""


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


def remember(history: History, found: Iterable[Occasion]) -> None:
    """Adds occasions to ``history``, in the order of the text."""
    for occasion in found:
        for actor in occasion.actors:
            insort(history.setdefault(actor, []), occasion, key=lambda o: o.at)


def news_story(passages: Passages, dated: Sequence[Occasion]) -> NewsStory:
    """What dates the speeches of a text, of which ``dated`` are the occasions."""
    title = headline_end(passages.text)
    lead = next((o for o in dated if 0 <= o.at - title <= MAX_LEAD_CHARS), None)
    return NewsStory(passages.doc, title, lead, passages.published)


def occasion_of(story: NewsStory, speech: SpeechAct, history: History) -> Occasion | None:
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


def carried(
    passages: Passages, speech: SpeechAct, anchors: Sequence[TemporalAnchor], occasion: Occasion
) -> SpeechDate | None:
    """The day of an occasion for another speech on it, or ``None``.

    ``None`` if the occasion is in another sentence and not told to the day, or if the speech has a
    place of its own (“said on CNN”), a verb in the perfect (“has said”), or is about something of
    that time (“said of Friday's talks”).
    """
    doc, when = passages.doc, occasion.when
    verb = root(doc, speech.cue)
    if when.start is None or verb is None or is_perfect(verb):
        return None
    if verb.sent.start != occasion.sentence and (when.granularity != "day" or is_elsewhere(verb)):
        return None
    hanging = attached(doc, speech.cue, anchors, speech.content)
    looks_back = (anchor for anchor in hanging if is_spoken_of(doc, anchor))
    if any(share_a_day(when, anchor.when) for anchor in looks_back):
        return None
    basis = SAME_OCCASION + occasion.words
    over = _end_of(passages, verb, anchors, when)
    start, end = (over, None) if over else (when.start, when.end)
    return SpeechDate(
        When(start=start, end=end, granularity=when.granularity, basis=basis), occasion.words
    )


def is_elsewhere(verb: Token) -> bool:
    """Whether something was said on a programme or a network, which is another occasion."""
    phrases = (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "on")
    nouns = (noun for phrase in phrases for noun in phrase.children if noun.dep_ == "pobj")
    named = (word for noun in nouns for word in (noun, *noun.children) if word.pos_ == "PROPN")
    return any(word.ent_type_ not in TIME_ENTITIES for word in named)


def _end_of(
    passages: Passages, verb: Token, anchors: Sequence[TemporalAnchor], when: When
) -> date | None:
    """The end of an occasion if a speech's sentence is told after it: “after the two-day trip”."""
    near = enclosed(anchors, Span(verb.sent.start_char, verb.sent.end_char))
    free = (a for a in near if a.effect == "after" and not covered(a.span, passages.quoted))
    ends = (a.when.start for a in free if share_a_day(a.plain, when))
    return next(ends, None)


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
