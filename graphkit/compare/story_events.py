"""Brings the mentions of events that no table lists together, within and across articles."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from graphkit.compare.contrasts.same_thing import actors
from graphkit.compare.reading.tables import synonym_names
from graphkit.compare.stories import Stories
from graphkit.identity import mint
from graphkit.records import Actor, Finding, Reading, Span, Statement, Thing, TopicWords, When

# So many days apart two articles of one story can tell of one event of a kind.
EVENT_DAYS = 7
# Fewer statements on an event are no thread of a story.
LEAST_STATEMENTS = 2
# A year in a noun phrase says that another event is meant than that of the story.
YEAR_OF_EVENT = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
# The name of an event ends before the first of these, without owners, with so many words at most.
AFTER_NAME = re.compile(
    r"\s+(?:about|after|against|at|before|between|by|during|for|from|in|into|of|on|over|since|to|with)\s"
)
NOT_IN_NAME = re.compile(r"(?:['’]s?|\d)$|^(?:his|her|its|their|our|my|your)$", re.IGNORECASE)
MOST_NAME_WORDS = 2
KINDS_OF_PARTIES = frozenset({"person", "organization", "country"})
UNNAMED_WORDS = frozenset(
    {
        "the",
        "this",
        "that",
        "these",
        "those",
        "both",
        "a",
        "an",
        "next",
        "current",
        "latest",
        "coming",
    }
)


class StoryEvent(Struct, frozen=True, kw_only=True):
    """An event of a story: its ``actor``, and its ``words`` in each statement that speaks of it.

    The keys of ``words`` are the ids of the statements.
    """

    actor: Actor
    words: Mapping[str, tuple[Span, ...]]


class _Happening(Struct, frozen=True):
    """A noun phrase for an event in a statement: the number of its finding, and what it means.

    ``spoken_of`` says that the claim speaks of the event; else its sentence only names it.
    """

    finding: int
    statement: str
    what: Thing
    spoken_of: bool


def story_events(findings: Sequence[Finding], stories: Stories) -> tuple[StoryEvent, ...]:
    """The events of all stories that two or more statements speak of, sorted by id."""
    kinds: dict[str, list[_Happening]] = defaultdict(list)
    for mention in _mentions(findings):
        kinds[mention.what.head].append(mention)
    groups = (group for kind in kinds.values() for group in _groups(kind, findings, stories))
    found = [_event(group, findings) for group in groups if _told(group) >= LEAST_STATEMENTS]
    return tuple(sorted(found, key=lambda event: event.actor.id))


def _told(group: Iterable[_Happening]) -> int:
    return len({mention.statement for mention in group if mention.spoken_of})


def _mentions(findings: Sequence[Finding]) -> Iterator[_Happening]:
    for n, finding in enumerate(findings):
        listed = {word for a in finding.actors if a.kind == "event" for word in _kind_words(a)}
        for reading in finding.readings:
            spoken_of = frozenset(reading.happenings)
            for what in (*reading.happenings, *reading.happenings_beside):
                text = what.span.of(finding.article.text)
                if what.topic or what.head in listed or YEAR_OF_EVENT.search(text):
                    continue
                yield _Happening(n, reading.statement, what, what in spoken_of)


def _kind_words(event: Actor) -> set[str]:
    """The words that name the kind of an event of the tables; its nouns are not unlisted ones."""
    names = synonym_names()
    words = event.name.lower().split()
    return {names.get(word, word) for word in words}


def _groups(
    mentions: Sequence[_Happening], findings: Sequence[Finding], stories: Stories
) -> list[list[_Happening]]:
    """The mentions of one kind of event, those of one event together.

    A mention joins a group of its own or a like article; words that both have part them if they
    have none in common: the committee vote is not the vote of the lower house.
    """
    groups: list[list[_Happening]] = []
    for mention in mentions:
        fits = [group for group in groups if _fits(mention, group, findings, stories)]
        if fits:
            max(fits, key=lambda group: group[-1].finding == mention.finding).append(mention)
        else:
            groups.append([mention])
    return groups


def _fits(
    mention: _Happening, group: list[_Happening], findings: Sequence[Finding], stories: Stories
) -> bool:
    own = {part for other in group for part in other.what.parts}
    if mention.what.parts and own and own.isdisjoint(mention.what.parts):
        return False
    others = {other.finding for other in group}
    return all(_near(mention.finding, other, findings, stories) for other in others)


def _near(one: int, other: int, findings: Sequence[Finding], stories: Stories) -> bool:
    if one == other:
        return True
    first, second = _day(findings[one]), _day(findings[other])
    days = abs((first - second).days) if first and second else None
    return days is not None and days <= EVENT_DAYS and stories.same(one, other)


def _day(finding: Finding) -> date | None:
    published = finding.article.published
    return published.start if published else None


def _event(group: list[_Happening], findings: Sequence[Finding]) -> StoryEvent:
    known = {actor.id: actor for m in group for actor in findings[m.finding].actors}
    articles = sorted({findings[m.finding].article.id for m in group})
    days = [day for m in group if (day := _day(findings[m.finding]))]
    named = Counter(id_ for m in group for id_ in actors(m.what.parts) if id_ in known)
    places = [known[id_].name for id_ in _order(named) if known[id_].kind == "place"]
    parties = [known[id_].name for id_ in _order(named) if known[id_].kind in KINDS_OF_PARTIES]
    words = _words(group, findings)
    where = f" in {places[0]}" if places else f" ({parties[0]})" if parties else ""
    when = f", {min(days):%B %Y}" if days else ""
    last = max(days, default=None)
    return StoryEvent(
        actor=Actor(
            id=mint("story event", group[0].what.head, *articles, group[0].statement),
            name=f"{words}{where}{when}",
            kind="event",
            when=When(end=last, basis="told of by publication") if last else When(),
            places=tuple(places[:1]),
            parties=tuple(parties),
            reasons=(f"“{words}”: {_told(group)} statements of {len(articles)} articles",),
        ),
        words=_words_by_statement(group),
    )


def _words_by_statement(group: Iterable[_Happening]) -> dict[str, tuple[Span, ...]]:
    found: dict[str, set[Span]] = defaultdict(set)
    for mention in group:
        if mention.spoken_of:
            found[mention.statement].add(mention.what.span)
    return {statement: tuple(sorted(spans)) for statement, spans in found.items()}


def _order(named: Counter[str]) -> list[str]:
    return [id_ for id_, _ in sorted(named.items(), key=lambda item: (-item[1], item[0]))]


def _words(group: Iterable[_Happening], findings: Sequence[Finding]) -> str:
    """The commonest words for the event up to its noun, without a determiner."""
    found: Counter[str] = Counter()
    for mention in group:
        text = mention.what.span.of(findings[mention.finding].article.text)
        noun_phrase = AFTER_NAME.split(text)[0].split()
        kept = [
            w for w in noun_phrase if w.lower() not in UNNAMED_WORDS and not NOT_IN_NAME.search(w)
        ]
        found[" ".join(kept[-MOST_NAME_WORDS:])] += 1
    return min(found, key=lambda words: (-found[words], len(words), words))


def with_story_events(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings with the events of their stories: as actors, topics and what is judged."""
    events = story_events(findings, Stories(findings))
    told: dict[str, list[StoryEvent]] = defaultdict(list)
    for event in events:
        for statement in event.words:
            told[statement].append(event)
    return tuple(_with(finding, told) for finding in findings)


def _with(finding: Finding, told: Mapping[str, list[StoryEvent]]) -> Finding:
    own = {e.actor.id: e.actor for s in finding.statements for e in told.get(s.id, ())}
    if not own:
        return finding
    return replace(
        finding,
        actors=tuple(sorted((*finding.actors, *own.values()), key=lambda actor: actor.id)),
        statements=tuple(_about(s, told.get(s.id, ())) for s in finding.statements),
        readings=tuple(_judged(r, told.get(r.statement, ())) for r in finding.readings),
    )


def _about(statement: Statement, events: Iterable[StoryEvent]) -> Statement:
    """The statement with more topics, and the words that say so."""
    new = [TopicWords(actor=e.actor.id, words=e.words[statement.id]) for e in events]
    return replace(
        statement,
        about=tuple(sorted({*statement.about, *(topic.actor for topic in new)})),
        topic_words=tuple(sorted((*statement.topic_words, *new), key=lambda topic: topic.actor)),
    )


def _judged(reading: Reading, events: Sequence[StoryEvent]) -> Reading:
    """The reading with the event as what is judged, where the judged noun is the event's."""
    heads = {what.head for what in reading.happenings}
    if len(events) != 1 or len(heads) != 1:
        return reading
    event = events[0].actor.id
    return replace(
        reading,
        judgements=tuple(
            replace(j, target=replace(j.target, topic=event))
            if j.target.topic is None and j.target.head in heads
            else j
            for j in reading.judgements
        ),
    )
