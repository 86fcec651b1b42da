"""Gives the time of saying: the interval that the text proves, and the day that a reader writes."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct
from spacy.tokens import Doc, Token

from graphkit.anchor.dating.occasions import ActorMention, Occasion, occasions, scene
from graphkit.anchor.dating.own_date import is_present, own_date
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
from graphkit.anchor.dating.verbs import root
from graphkit.anchor.times.entries import DatedEntry, entry_at
from graphkit.anchor.times.narrowing import until_publication
from graphkit.anchor.times.temporal_anchors import TemporalAnchor, is_history
from graphkit.anchor.timex.words import quoted
from graphkit.records import Ground, Said, When

# A text without a day of its news is news of the day of publication up to so many characters; a
# longer one is a feature or a review, whose sayings a reader cannot date. Chosen on 40 articles.
MAX_CHARS_OF_NEWS = 4000
# So many sayings of one day, so recent, make it that of the news. Chosen on 10 articles.
MIN_SAYINGS_OF_THE_DAY, RECENT = 2, timedelta(days=2)


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
    anchors = [a for a in anchors if not is_history(a, published)]
    dated = [o for o in occasions(doc, anchors, mentions, contents) if _is_past(o.when, published)]
    passages = passages_of(doc, anchors, published)
    named = story_day(passages, anchors)
    own = [own_date(passages, issue, speech, anchors) for speech in speeches]
    news = News(
        story=news_story(passages, dated),
        passages=passages,
        dated=tuple(o for o in dated if _is_news(o.when, published)),
        day=named.plain.start if named else _commonest_day(own, published),
        issue=issue,
        parts=tuple(parts),
    )
    history: History = {}
    remember(history, dated)
    both = zip(speeches, own, strict=True)
    return tuple(_said(news, speech, stated, anchors, history) for speech, stated in both)


def _commonest_day(own: Sequence[SpeechDate | None], published: date | None) -> date | None:
    """The day of the news of a text whose first paragraphs name none: that of most stated sayings.

    ``None`` if fewer than :data:`MIN_SAYINGS_OF_THE_DAY` have one recent day.
    """
    dates = (one.when for one in own if one and one.when.start and one.when.start == one.when.end)
    days = [d for when in dates if (d := when.start) and published and d >= published - RECENT]
    day, number = max(Counter(days).items(), key=lambda item: (item[1], item[0]), default=(None, 0))
    return day if number >= MIN_SAYINGS_OF_THE_DAY else None


def _is_past(when: When, published: date | None) -> bool:
    return published is None or when.start is None or when.start <= published


def _is_news(when: When, published: date | None) -> bool:
    end = when.end or when.start
    return bool(end and published and published - end <= NEWS_PERIOD)


def _said(
    news: News,
    speech: SpeechAct,
    own: SpeechDate | None,
    anchors: Sequence[TemporalAnchor],
    history: History,
) -> Said:
    """The time of one speech; a speech with a date becomes an occasion of ``history``."""
    doc, part = news.story.doc, entry_at(news.parts, speech.cue.start)
    rest = _rest(news, part)
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
    if news.day and not is_present(doc, speech):
        yield news.day, "story"
    if published and (news.day or len(news.passages.text) <= MAX_CHARS_OF_NEWS):
        yield published, news.issue.ground


def _holds(when: When, day: date) -> bool:
    return not ((when.start and day < when.start) or (when.end and when.end < day))


def _own_occasion(doc: Doc, speech: SpeechAct, said: SpeechDate) -> Iterator[Occasion]:
    """The occasion that a dated speech is itself."""
    verb: Token | None = root(
        doc, max(speech.cue, *speech.content) if speech.content else speech.cue
    )
    if verb is not None:
        yield Occasion(speech.cue.start, verb.sent.start, speech.speakers, said.when, said.words)
