"""Gives the time of saying: the interval that the text proves, and the day that a reader writes."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct
from spacy.tokens import Doc, Token

from graphkit.anchor.dating.attachment import dating_anchors
from graphkit.anchor.dating.dated_verb import WORDS_OF_DISTANCE
from graphkit.anchor.dating.occasions import ActorMention, Occasion, occasions, scene
from graphkit.anchor.dating.passages import Passages, passages_of
from graphkit.anchor.dating.publication import Publication, undated
from graphkit.anchor.dating.shared_occasion import (
    NEWS_PERIOD,
    History,
    NewsStory,
    SpeechAct,
    SpeechDate,
    carried,
    is_elsewhere,
    news_story,
    occasion_of,
    remember,
)
from graphkit.anchor.dating.story_day import story_day
from graphkit.anchor.dating.undatable import Sign, sign
from graphkit.anchor.dating.verbs import PRESENT_TAGS, auxiliaries, root
from graphkit.anchor.times.entries import DatedEntry, entry_at
from graphkit.anchor.times.narrowing import as_past, narrowed, until_publication
from graphkit.anchor.times.nouns import document_nouns
from graphkit.anchor.times.temporal_anchors import TemporalAnchor
from graphkit.anchor.timex.words import quoted
from graphkit.records import Ground, Said, Span, When
from graphkit.text.spans import inside

# Signs between what somebody wrote and the line with name and date.
SIGNING_DASHES = frozenset({"—", "–", "―", "--"})

# A text without a day of its news is news of the day of publication up to so many characters; a
# longer one is a feature or a review, whose sayings a reader cannot date. Chosen on 40 articles.
MAX_CHARS_OF_NEWS = 4000
# An event of the tables that began so long before publication dates no saying: without a time
# beside it, an article compares with it or goes on from it.
MAX_AGE_OF_EVENT = timedelta(days=365)


class News(Struct, frozen=True):
    """A text with what dates its speeches.

    ``story`` and ``passages`` hold the text, ``dated`` are its occasions. ``day`` is the day of the
    news that it reports, ``None`` if it names none. ``issue`` is its publication, ``parts`` are its
    entries.
    """

    story: NewsStory
    passages: Passages
    dated: tuple[Occasion, ...]
    day: date | None
    issue: Publication
    parts: tuple[DatedEntry, ...]


def said_on(
    doc: Doc,
    speeches: Sequence[SpeechAct],
    anchors: Sequence[TemporalAnchor],
    mentions: Sequence[ActorMention],
    issue: Publication,
    *,
    parts: Sequence[DatedEntry] = (),
) -> tuple[Said, ...]:
    """The time of each speech, in the order of the speeches (that of the text).

    The interval is that of the speech's own date, else that of the last occasion before it on which
    the same speaker spoke or acted, else it ends with the last day of ``issue``, or with the day of
    the entry that it stands in, if ``parts`` has one.
    """
    published = issue.today
    contents = [span for s in speeches for span in s.content]
    anchors = [a for a in anchors if not _is_history(a, published)]
    dated = [o for o in occasions(doc, anchors, mentions, contents) if _is_past(o.when, published)]
    passages = passages_of(doc, anchors, published)
    named = story_day(passages, anchors)
    news = News(
        story=news_story(passages, dated),
        passages=passages,
        dated=tuple(o for o in dated if _is_news(o.when, published)),
        day=named.plain.start if named else None,
        issue=issue,
        parts=tuple(parts),
    )
    history: History = {}
    remember(history, dated)
    return tuple(_said(news, speech, anchors, history) for speech in speeches)


def _is_history(anchor: TemporalAnchor, published: date | None) -> bool:
    """Whether an anchor is an event of the tables that began long before publication."""
    start = anchor.plain.start
    named = anchor.event and not anchor.echo
    return bool(named and start and published and published - start > MAX_AGE_OF_EVENT)


def _is_past(when: When, published: date | None) -> bool:
    return published is None or when.start is None or when.start <= published


def _is_news(when: When, published: date | None) -> bool:
    end = when.end or when.start
    return bool(end and published and published - end <= NEWS_PERIOD)


def _said(
    news: News, speech: SpeechAct, anchors: Sequence[TemporalAnchor], history: History
) -> Said:
    """The time of one speech; a speech with a date becomes an occasion of ``history``."""
    doc, part = news.story.doc, entry_at(news.parts, speech.cue.start)
    rest = _rest(news, part)
    own = _own_date(news, speech, anchors)
    if own is not None:
        remember(history, _own_occasion(doc, speech, own))
        return _with_day(own.when, _own_day(news, speech, own.when))
    if _sign(news, speech) is not None:
        return _with_day(rest, None)
    shared = occasion_of(news.story, speech, history)
    if shared and part and shared.at < part.span.start:
        shared = None
    theirs = carried(news.passages, speech, anchors, shared) if shared else None
    verb = root(doc, speech.cue)
    if theirs is None:
        if shared and verb is not None and is_elsewhere(verb):
            # The speaker has left the occasion; what follows is no longer of it.
            remember(history, _own_occasion(doc, speech, SpeechDate(rest, rest.basis)))
        return _with_day(rest, next(_days_of_news(news, speech), None))
    remember(history, _own_occasion(doc, speech, theirs))
    when = until_publication(theirs.when, news.issue.last)
    return _with_day(when, _shared_day(news, speech, when))


def _rest(news: News, part: DatedEntry | None) -> When:
    """The interval of what nothing dates: it ends with its entry, else with publication."""
    if part is None:
        return undated(news.issue.last, news.issue.bound)
    return undated(part.day, f"the entry {quoted(part.words)}")


def _with_day(when: When, found: tuple[date, Ground] | None) -> Said:
    day, ground = found or (None, None)
    return Said(
        start=when.start,
        end=when.end,
        granularity=when.granularity,
        basis=when.basis,
        day=day,
        ground=ground,
    )


def _sign(news: News, speech: SpeechAct) -> Sign | None:
    return sign(news.passages, speech.cue, speech.content, speech.source)


def _own_day(news: News, speech: SpeechAct, when: When) -> tuple[date, Ground] | None:
    """The day of a speech whose own words prove ``when``, with its ground.

    An interval with one open end is a bound: the day of the news counts if it lies in it.
    """
    if when.start is not None and when.start == when.end:
        return when.start, "stated"
    if when.granularity != "day" or _sign(news, speech) is not None:
        return None
    return next((found for found in _days_of_news(news, speech) if _holds(when, found[0])), None)


def _shared_day(news: News, speech: SpeechAct, when: When) -> tuple[date, Ground] | None:
    """The day of a speech on an occasion of ``when``; of several days that of the news."""
    if when.start is not None and when.start == when.end:
        return when.start, "occasion"
    return next((found for found in _days_of_news(news, speech) if _holds(when, found[0])), None)


def _days_of_news(news: News, speech: SpeechAct) -> Iterator[tuple[date, Ground]]:
    """The days that a speech without a date can have, the best first."""
    doc, published = news.story.doc, news.story.published
    told = scene(doc, speech.cue, news.dated)
    if told and told.when.start and told.when.start == told.when.end:
        yield told.when.start, "occasion"
    if part := entry_at(news.parts, speech.cue.start):
        yield part.day, "story"
        return
    if news.day and not _is_present(doc, speech):
        yield news.day, "story"
    if published and (news.day or len(news.passages.text) <= MAX_CHARS_OF_NEWS):
        yield published, news.issue.ground


def _holds(when: When, day: date) -> bool:
    return not ((when.start and day < when.start) or (when.end and when.end < day))


def _is_present(doc: Doc, speech: SpeechAct) -> bool:
    """Whether somebody “says” something; what a document “says” is of the day of its release."""
    verb = root(doc, speech.cue)
    if verb is None or verb.tag_ not in PRESENT_TAGS or auxiliaries(verb):
        return False
    return speech.source.lower().split()[-1:] != [] and not _is_document(speech.source)


def _is_document(source: str) -> bool:
    return bool(document_nouns() & set(source.lower().split())) or source.lower() == "it"


def _own_date(
    news: News, speech: SpeechAct, anchors: Sequence[TemporalAnchor]
) -> SpeechDate | None:
    """The date of the anchors that depend on a speech's verb, or ``None``."""
    doc, text, issue = news.passages.doc, news.passages.text, news.issue
    hanging = dating_anchors(doc, speech.cue, anchors, speech.content)
    hanging = hanging or _signed(text, speech, anchors)
    if _is_present(doc, speech):
        hanging = tuple(a for a in hanging if not a.words.endswith(WORDS_OF_DISTANCE))
    past = (as_past(text, anchor, issue.today, issue.last) for anchor in hanging)
    when = narrowed(text, [anchor for anchor in past if anchor])
    return SpeechDate(until_publication(when, issue.last), when.basis) if when else None


def _signed(
    text: str, speech: SpeechAct, anchors: Sequence[TemporalAnchor]
) -> tuple[TemporalAnchor, ...]:
    """The times behind the dash of a post or a signature: “— Mara Quell (@quell) May 6, 2024”."""
    if speech.cue.of(text).strip() not in SIGNING_DASHES:
        return ()
    end = text.find("\n", speech.cue.end)
    line = Span(speech.cue.end, end if end >= 0 else len(text))
    return tuple(anchor for anchor in anchors if inside(anchor.span, line))


def _own_occasion(doc: Doc, speech: SpeechAct, said: SpeechDate) -> Iterator[Occasion]:
    """The occasion that a dated speech is itself."""
    verb: Token | None = root(
        doc, max(speech.cue, *speech.content) if speech.content else speech.cue
    )
    if verb is not None:
        yield Occasion(speech.cue.start, verb.sent.start, speech.speakers, said.when, said.words)
