"""Decides which event a noun means, by points: "their summit", "last week's meetings"."""

from collections import Counter
from datetime import date, timedelta
from functools import cache

from msgspec import Struct

from graphkit.gazetteer.entries import KnownEvent
from graphkit.gazetteer.tables import countries, known_events, places
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.events.long_past import long_past, overlap
from graphkit.resolve.events.triggers import (
    EventTrigger,
    event_triggers,
    named_in,
    names_in,
    of_kind,
)
from graphkit.resolve.linking.named_events import away, meant, possible

# Points for an event: most for a place or a date in the words of the noun, then for parties, least
# for nearness. Found on articles of our own about summits and talks.
PLACE_POINTS, DATE_POINTS, PARTY_POINTS = 3.0, 3.0, 2.0
RECENT_POINTS, AGAIN_POINTS, SENTENCE_POINTS, LATER_POINTS = 2.0, 1.5, 1.0, 0.5
# A noun means no event with fewer points. Chosen on sentences of our own (tests/resolve).
MIN_EVENT_POINTS = 3.0
# The least lead of the best event over the second, in points. Chosen on sentences of our own
# (tests/resolve).
MIN_EVENT_LEAD = 0.25
# Days after an event in which it has RECENT_POINTS, and LATER_POINTS; days before it from which on
# a noun can mean it. The first and the last number are chosen on sentences of our own
# (tests/resolve), the second is not measured yet.
RECENT_DAYS, LATER_DAYS, ANNOUNCED_DAYS = 10, 120, 60
# Kinds of events of a single country; other countries have their own.
EVENTS_OF_ONE_COUNTRY = frozenset({"election", "referendum", "coup", "protests", "revolution"})
# Words for a vote in a part of a country, which the table does not have.
LOCAL_EVENT_WORDS = frozenset(
    {"gubernatorial", "mayoral", "local", "municipal", "primary", "state", "off"}
)
DEFINITE_DETERMINERS = frozenset(
    {"the", "this", "that", "these", "those", "its", "their", "his", "her", "our"}
)
# Words of a noun with only a determiner: "the summit".
WORDS_OF_BARE_NOUN = 2
INDEFINITE_DETERMINERS = frozenset(
    {"a", "an", "any", "no", "another", "every", "each", "future", "next"}
)


class EventMention(Struct, frozen=True):
    """A noun for an event: tokens ``[start, end)``, the ``event`` and the reason (``basis``)."""

    start: int
    end: int
    event: KnownEvent
    basis: str


class _Topics(Struct, frozen=True):
    """The names that an article speaks of.

    ``names`` are those of all entities and their countries, ``country`` the country, or countries,
    named most. ``events`` are the events named by a name: its head token and the event's name.
    """

    names: frozenset[str]
    country: frozenset[str]
    events: tuple[tuple[int, str], ...]


def event_mentions(state: DocumentState) -> tuple[EventMention, ...]:
    """The mentions of events by a noun, in order; a name of an event is no such mention."""
    found: list[EventMention] = []
    taken = frozenset(i for s in state.candidates if s.reach >= 0 for i in range(s.reach, s.end))
    topics = _topics(state)
    for trigger in event_triggers(state, taken):
        best = _best(state, trigger, topics, found)
        if best:
            found.append(best)
    return tuple(found)


def _topics(state: DocumentState) -> _Topics:
    """The names that an article speaks of."""
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
    """All countries and all parties of events; one in a noun contradicts an event without it."""
    return frozenset({*countries(), *(name for event in known_events() for name in event.parties)})


def _best(
    state: DocumentState, trigger: EventTrigger, topics: _Topics, found: list[EventMention]
) -> EventMention | None:
    """The mention of the event that a noun means, or ``None``; ``found`` are those before it."""
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
            and not long_past(trigger, known_events()[n], _recalled(topics, found), state.day)
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
    """The number of the event that has a phrase in small letters, and the tokens of that phrase."""
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
    """The mention of event number ``n`` by the tokens of ``span``."""
    event = known_events()[n]
    noun, day = state.tokens.text[trigger.head], event.start.isoformat()
    basis = f"{noun}: {event.entry.name} ({day}) fits by kind, date and parties"
    return EventMention(*span, event, basis)


def _announced(event: KnownEvent, day: date) -> bool:
    """Whether an event is past, going on or announced on a day."""
    return event.start <= day + timedelta(days=ANNOUNCED_DAYS) and possible(event, day)


def _recalled(topics: _Topics, found: list[EventMention]) -> frozenset[str]:
    """The names that an article has: of entities, their countries, and events already meant."""
    events = {name for _, name in topics.events} | {one.event.entry.name for one in found}
    return topics.names | events


def _on_topic(trigger: EventTrigger, event: KnownEvent, topics: _Topics) -> bool:
    """Whether a noun and its article name enough of an event.

    They do if the noun has a place or party of it. With a date or a definite determiner they do,
    too, if the article names the event or a place of it, or the sentence two places or parties.
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
    """Whether an event of one country is the main country's and of no town but a capital."""
    if not EVENTS_OF_ONE_COUNTRY.intersection(event.kinds):
        return True
    own = {*event.parties, *event.places}
    near = (trigger.inside | trigger.around) - own
    towns = {name for name in near & places().keys() if places()[name].country in own}
    return bool(topics.country & own) and all(map(_is_capital, towns))


@cache
def _is_capital(name: str) -> bool:
    """Whether a town is a capital."""
    return any(name in land.capitals for land in countries().values())


def _forbidden(trigger: EventTrigger, event: KnownEvent) -> bool:
    """Whether the words of a noun contradict an event: another party, date or a local vote."""
    own = {*event.parties, *event.places}
    if (trigger.inside - own) & _parties() or not all(overlap(x, event) for x in trigger.dates):
        return True
    return bool(
        LOCAL_EVENT_WORDS.intersection(trigger.words)
        and EVENTS_OF_ONE_COUNTRY.intersection(event.kinds)
    )


def _points(
    trigger: EventTrigger, event: KnownEvent, topics: _Topics, found: list[EventMention], day: date
) -> float:
    """The points for an event, or -1 if the words of the noun contradict it."""
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
        + _repetition_points(trigger, event, topics, found)
        + _clause_points(trigger, event)
        - (PARTY_POINTS if INDEFINITE_DETERMINERS & set(trigger.words[:2]) else 0)
    )


def _repetition_points(
    trigger: EventTrigger, event: KnownEvent, topics: _Topics, found: list[EventMention]
) -> float:
    """The points for an event mentioned before, or 0: more for the last, most for the only one."""
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


def _clause_points(trigger: EventTrigger, event: KnownEvent) -> float:
    """The points for the dates of the sentence: 0 if it has none, less than 0 if none fits."""
    spans = [overlap(span, event) for span in trigger.clause]
    return SENTENCE_POINTS * (any(spans)) - SENTENCE_POINTS * (bool(spans) and not any(spans))
