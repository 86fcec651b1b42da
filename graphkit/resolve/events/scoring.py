"""Nominal mentions of events: "their summit", "last week's meetings", "the talks with …"."""

from collections import Counter
from datetime import date, timedelta
from functools import cache

from msgspec import Struct

from graphkit.gazetteer.tables import KnownEvent, countries, known_events, places
from graphkit.resolve.coreference.document_state import DocumentState
from graphkit.resolve.events.triggers import (
    EventTrigger,
    Stretch,
    event_triggers,
    named_in,
    names_in,
    of_kind,
)
from graphkit.resolve.linking.named_events import away, meant, possible

# What speaks for an event, in points; found on articles of our own about summits and talks:
# a place or date in the words themselves decides, parties come next, nearness breaks ties.
PLACE_POINTS, DATE_POINTS, PARTY_POINTS = 3.0, 3.0, 2.0
RECENT_POINTS, AGAIN_POINTS, SENTENCE_POINTS, LATER_POINTS = 2.0, 1.5, 1.0, 0.5
# Fewer points link nothing: an event that is merely recent, or merely of the same kind.
MIN_EVENT_POINTS = 3.0
# A lead smaller than this over the second event is no certainty.
MIN_EVENT_LEAD = 0.25
# Days after which an event is no longer news, and days before it in which it is announced.
RECENT_DAYS, LATER_DAYS, ANNOUNCED_DAYS = 10, 120, 60
# What a country does on its own, and others do at the same time.
EVENTS_OF_ONE_COUNTRY = frozenset({"election", "referendum", "coup", "protests", "revolution"})
LOCAL_EVENT_WORDS = frozenset(
    {"gubernatorial", "mayoral", "local", "municipal", "primary", "state", "off"}
)
DEFINITE_DETERMINERS = frozenset(
    {"the", "this", "that", "these", "those", "its", "their", "his", "her", "our"}
)
WORDS_OF_BARE_NOUN = 2
INDEFINITE_DETERMINERS = frozenset(
    {"a", "an", "any", "no", "another", "every", "each", "future", "next"}
)


class EventMention(Struct, frozen=True):
    """Tokens ``[start, end)`` that name an event, the event and why it is meant."""

    start: int
    end: int
    event: KnownEvent
    basis: str


class _Topics(Struct, frozen=True):
    """What an article speaks of: every name, the country named most, and events with a token."""

    names: frozenset[str]
    country: frozenset[str]
    events: tuple[tuple[int, str], ...]


def event_mentions(state: DocumentState) -> tuple[EventMention, ...]:
    """The nominal mentions of the table's events, in order; names are mentions of their own."""
    found: list[EventMention] = []
    taken = frozenset(i for s in state.candidates if s.reach >= 0 for i in range(s.reach, s.end))
    topics = _topics(state)
    for trigger in event_triggers(state, taken):
        best = _best(state, trigger, topics, found)
        if best:
            found.append(best)
    return tuple(found)


def _topics(state: DocumentState) -> _Topics:
    counts = Counter(names_in(state, 0, len(state.tokens.text)))
    lands = {name: n for name, n in counts.items() if name in countries()}
    top = max(lands.values(), default=0)
    most = frozenset(name for name, n in lands.items() if n == top)
    named = (
        (s.head, s.entry.name) for s in state.candidates if s.entry and s.entry.kind == "event"
    )
    return _Topics(frozenset(counts), most, tuple(named))


@cache
def _parties() -> frozenset[str]:
    """Who is a party of any event, and every country: named with a noun, they speak for theirs."""
    return frozenset({*countries(), *(name for event in known_events() for name in event.parties)})


def _best(
    state: DocumentState, trigger: EventTrigger, topics: _Topics, found: list[EventMention]
) -> EventMention | None:
    numbers = of_kind(state.tokens, trigger.head)
    n, span = _by_name_phrase(state, trigger, numbers, topics) or (-1, (0, 0))
    if n >= 0:
        return _mention(state, trigger, n, span)
    if state.day is None:
        return None
    points = sorted(
        (
            (_points(trigger, known_events()[n], topics, found, state.day), -n)
            for n in numbers
            if _announced(known_events()[n], state.day)
            and _on_topic(trigger, known_events()[n], topics)
        ),
        reverse=True,
    )
    if not points or points[0][0] < MIN_EVENT_POINTS:
        return None
    if len(points) > 1 and points[0][0] - points[1][0] < MIN_EVENT_LEAD:
        return None
    return _mention(state, trigger, -points[0][1], (trigger.start, trigger.end))


def _by_name_phrase(
    state: DocumentState, trigger: EventTrigger, numbers: tuple[int, ...], topics: _Topics
) -> tuple[int, tuple[int, int]] | None:
    """The event that goes by a phrase in small letters, and the tokens of that phrase."""
    spans = {n: span for n in numbers if (span := named_in(state.tokens, trigger, n))}
    every = [known_events()[n] for n in spans]
    fits = [
        event
        for event in every
        if not _forbidden(trigger, event) and _at_home(trigger, event, topics)
    ]
    event = meant(fits, state.day, shared=len(every) > 1)
    return next(((n, spans[n]) for n in spans if known_events()[n] is event), None)


def _mention(
    state: DocumentState, trigger: EventTrigger, n: int, span: tuple[int, int]
) -> EventMention:
    event = known_events()[n]
    noun, day = state.tokens.text[trigger.head], event.start.isoformat()
    basis = f"{noun}: {event.entry.name} ({day}) fits by kind, date and parties"
    return EventMention(*span, event, basis)


def _announced(event: KnownEvent, day: date) -> bool:
    return event.start <= day + timedelta(days=ANNOUNCED_DAYS) and possible(event, day)


def _on_topic(trigger: EventTrigger, event: KnownEvent, topics: _Topics) -> bool:
    """Whether an article that names no event speaks of this one's place or of two of its parties.

    What a country does on its own is meant only where the article speaks most of that country.
    """
    own = {*event.parties, *event.places}
    told = trigger.dates and not INDEFINITE_DETERMINERS & set(trigger.words[:2])
    if not (trigger.inside & own or told or trigger.words[0] in DEFINITE_DETERMINERS):
        return False
    if trigger.inside & own or any(name == event.entry.name for _, name in topics.events):
        return True
    if not _at_home(trigger, event, topics):
        return False
    return bool(topics.names.intersection(event.places)) or len(trigger.around & own) > 1


def _at_home(trigger: EventTrigger, event: KnownEvent, topics: _Topics) -> bool:
    """Whether what a country does on its own is spoken of at home, and not of one of its towns."""
    if not EVENTS_OF_ONE_COUNTRY.intersection(event.kinds):
        return True
    own = {*event.parties, *event.places}
    near = (trigger.inside | trigger.around) - own
    towns = {name for name in near & places().keys() if places()[name].country in own}
    return bool(topics.country & own) and all(map(_is_capital, towns))


@cache
def _is_capital(name: str) -> bool:
    return any(name in land.capitals for land in countries().values())


def _forbidden(trigger: EventTrigger, event: KnownEvent) -> bool:
    """Whether a party or a date in the words is another event's."""
    own = {*event.parties, *event.places}
    if (trigger.inside - own) & _parties() or not all(_overlap(x, event) for x in trigger.dates):
        return True
    return bool(
        LOCAL_EVENT_WORDS.intersection(trigger.words)
        and EVENTS_OF_ONE_COUNTRY.intersection(event.kinds)
    )


def _points(
    trigger: EventTrigger, event: KnownEvent, topics: _Topics, found: list[EventMention], day: date
) -> float:
    """How much speaks for an event; a party or date in its words that is another's forbids it."""
    if _forbidden(trigger, event):
        return -1.0
    own = {*event.parties, *event.places}
    age = away(event, day) if event.start <= day else -1
    return (
        PLACE_POINTS * bool(trigger.inside & set(event.places) - set(event.parties))
        + DATE_POINTS * bool(trigger.dates)
        + PARTY_POINTS * min(len(trigger.inside & set(event.parties)), 2)
        + SENTENCE_POINTS * min(len(trigger.around & own), 2)
        + RECENT_POINTS * (0 <= age <= RECENT_DAYS)
        + LATER_POINTS * (RECENT_DAYS < age <= LATER_DAYS)
        + _again(trigger, event, topics, found)
        + _in_clause(trigger, event)
        - (PARTY_POINTS if INDEFINITE_DETERMINERS & set(trigger.words[:2]) else 0)
    )


def _again(
    trigger: EventTrigger, event: KnownEvent, topics: _Topics, found: list[EventMention]
) -> float:
    """An event that was spoken of before, more so the last one, most the only one of its kind."""
    named = (*topics.events, *((h.start, h.event.entry.name) for h in found))
    earlier = [name for at, name in sorted(named) if at < trigger.head]
    name = event.entry.name
    if name not in earlier:
        return 0.0
    bare = trigger.words[0] in DEFINITE_DETERMINERS and len(trigger.words) == WORDS_OF_BARE_NOUN
    return (
        AGAIN_POINTS
        + LATER_POINTS * (earlier[-1] == name)
        + SENTENCE_POINTS * (bare and {name} == set(earlier))
    )


def _in_clause(trigger: EventTrigger, event: KnownEvent) -> float:
    spans = [_overlap(span, event) for span in trigger.clause]
    return SENTENCE_POINTS * (any(spans)) - SENTENCE_POINTS * (bool(spans) and not any(spans))


def _overlap(span: Stretch, event: KnownEvent) -> bool:
    return span[0] <= (event.end or span[1]) and event.start <= span[1]
