"""Nominal mentions of events: "their summit", "last week's meetings", "the talks with …"."""

from collections import Counter
from datetime import date, timedelta
from functools import cache

from msgspec import Struct

from graphkit.gazetteer.tables import Happening, countries, happenings, places
from graphkit.resolve.nominals import Phrase, Stretch, named_in, names_in, of_kind, phrases
from graphkit.resolve.occasions import away, meant, possible
from graphkit.resolve.scene import Scene

# What speaks for an event, in points; found on articles of our own about summits and talks:
# a place or date in the words themselves decides, parties come next, nearness breaks ties.
PLACE, DATED, PARTY, NEARBY, AGAIN, RECENT, CLAUSE = 3.0, 3.0, 2.0, 0.5, 1.5, 2.0, 1.0
# Fewer points link nothing: an event that is merely recent, or merely of the same kind.
ENOUGH = 3.0
# A lead smaller than this over the second event is no certainty.
LEAD = 0.25
# Days after which an event is no longer news, and days before it in which it is announced.
NEWS, LONG, AHEAD = 10, 120, 60
# What a country does on its own, and others do at the same time.
OF_A_COUNTRY = frozenset({"election", "referendum", "coup", "protests", "revolution"})
LOCAL = frozenset({"gubernatorial", "mayoral", "local", "municipal", "primary", "state", "off"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "our"})
NOUN_ALONE = 2
OF_NOBODY = frozenset({"a", "an", "any", "no", "another", "every", "each", "future", "next"})


class Happened(Struct, frozen=True):
    """Tokens ``[start, end)`` that name an event, the event and why it is meant."""

    start: int
    end: int
    event: Happening
    basis: str


class _Said(Struct, frozen=True):
    """What an article speaks of: every name, the country named most, and events with a token."""

    names: frozenset[str]
    country: frozenset[str]
    events: tuple[tuple[int, str], ...]


def events(scene: Scene) -> tuple[Happened, ...]:
    """The nominal mentions of the table's events, in order; names are mentions of their own."""
    found: list[Happened] = []
    taken = frozenset(i for s in scene.spots if s.reach >= 0 for i in range(s.reach, s.end))
    said = _said(scene)
    for phrase in phrases(scene, taken):
        best = _best(scene, phrase, said, found)
        if best:
            found.append(best)
    return tuple(found)


def _said(scene: Scene) -> _Said:
    counts = Counter(names_in(scene, 0, len(scene.page.text)))
    lands = {name: n for name, n in counts.items() if name in countries()}
    top = max(lands.values(), default=0)
    most = frozenset(name for name, n in lands.items() if n == top)
    named = ((s.head, s.entry.name) for s in scene.spots if s.entry and s.entry.kind == "event")
    return _Said(frozenset(counts), most, tuple(named))


@cache
def _parties() -> frozenset[str]:
    """Who is a party of any event, and every country: named with a noun, they speak for theirs."""
    return frozenset({*countries(), *(name for event in happenings() for name in event.parties)})


def _best(scene: Scene, phrase: Phrase, said: _Said, found: list[Happened]) -> Happened | None:
    numbers = of_kind(scene.page, phrase.head)
    n, span = _by_phrase(scene, phrase, numbers, said) or (-1, (0, 0))
    if n >= 0:
        return _happened(scene, phrase, n, span)
    if scene.day is None:
        return None
    points = sorted(
        (
            (_points(phrase, happenings()[n], said, found, scene.day), -n)
            for n in numbers
            if _announced(happenings()[n], scene.day) and _on_topic(phrase, happenings()[n], said)
        ),
        reverse=True,
    )
    if not points or points[0][0] < ENOUGH:
        return None
    if len(points) > 1 and points[0][0] - points[1][0] < LEAD:
        return None
    return _happened(scene, phrase, -points[0][1], (phrase.start, phrase.end))


def _by_phrase(
    scene: Scene, phrase: Phrase, numbers: tuple[int, ...], said: _Said
) -> tuple[int, tuple[int, int]] | None:
    """The event that goes by a phrase in small letters, and the tokens of that phrase."""
    spans = {n: span for n in numbers if (span := named_in(scene.page, phrase, n))}
    every = [happenings()[n] for n in spans]
    fits = [
        event for event in every if not _forbidden(phrase, event) and _at_home(phrase, event, said)
    ]
    event = meant(fits, scene.day, shared=len(every) > 1)
    return next(((n, spans[n]) for n in spans if happenings()[n] is event), None)


def _happened(scene: Scene, phrase: Phrase, n: int, span: tuple[int, int]) -> Happened:
    event = happenings()[n]
    noun, day = scene.page.text[phrase.head], event.start.isoformat()
    basis = f"{noun}: {event.entry.name} ({day}) fits by kind, date and parties"
    return Happened(*span, event, basis)


def _announced(event: Happening, day: date) -> bool:
    return event.start <= day + timedelta(days=AHEAD) and possible(event, day)


def _on_topic(phrase: Phrase, event: Happening, said: _Said) -> bool:
    """Whether an article that names no event speaks of this one's place or of two of its parties.

    What a country does on its own is meant only where the article speaks most of that country.
    """
    own = {*event.parties, *event.places}
    told = phrase.dates and not OF_NOBODY & set(phrase.words[:2])
    if not (phrase.inside & own or told or phrase.words[0] in DEFINITE):
        return False
    if phrase.inside & own or any(name == event.entry.name for _, name in said.events):
        return True
    if not _at_home(phrase, event, said):
        return False
    return bool(said.names.intersection(event.places)) or len(phrase.around & own) > 1


def _at_home(phrase: Phrase, event: Happening, said: _Said) -> bool:
    """Whether what a country does on its own is spoken of at home, and not of one of its towns."""
    if not OF_A_COUNTRY.intersection(event.kinds):
        return True
    own = {*event.parties, *event.places}
    near = (phrase.inside | phrase.around) - own
    towns = {name for name in near & places().keys() if places()[name].country in own}
    return bool(said.country & own) and all(map(_is_capital, towns))


@cache
def _is_capital(name: str) -> bool:
    return any(name in land.capitals for land in countries().values())


def _forbidden(phrase: Phrase, event: Happening) -> bool:
    """Whether a party or a date in the words is another event's."""
    own = {*event.parties, *event.places}
    if (phrase.inside - own) & _parties() or not all(_overlap(x, event) for x in phrase.dates):
        return True
    return bool(LOCAL.intersection(phrase.words) and OF_A_COUNTRY.intersection(event.kinds))


def _points(
    phrase: Phrase, event: Happening, said: _Said, found: list[Happened], day: date
) -> float:
    """How much speaks for an event; a party or date in its words that is another's forbids it."""
    if _forbidden(phrase, event):
        return -1.0
    own = {*event.parties, *event.places}
    age = away(event, day) if event.start <= day else -1
    return (
        PLACE * bool(phrase.inside & set(event.places) - set(event.parties))
        + DATED * bool(phrase.dates)
        + PARTY * min(len(phrase.inside & set(event.parties)), 2)
        + CLAUSE * min(len(phrase.around & own), 2)
        + RECENT * (0 <= age <= NEWS)
        + NEARBY * (NEWS < age <= LONG)
        + _again(phrase, event, said, found)
        + _in_clause(phrase, event)
        - (PARTY if OF_NOBODY & set(phrase.words[:2]) else 0)
    )


def _again(phrase: Phrase, event: Happening, said: _Said, found: list[Happened]) -> float:
    """An event that was spoken of before, more so the last one, most the only one of its kind."""
    named = (*said.events, *((h.start, h.event.entry.name) for h in found))
    earlier = [name for at, name in sorted(named) if at < phrase.head]
    name = event.entry.name
    if name not in earlier:
        return 0.0
    bare = phrase.words[0] in DEFINITE and len(phrase.words) == NOUN_ALONE
    return AGAIN + NEARBY * (earlier[-1] == name) + CLAUSE * (bare and {name} == set(earlier))


def _in_clause(phrase: Phrase, event: Happening) -> float:
    spans = [_overlap(span, event) for span in phrase.clause]
    return CLAUSE * (any(spans)) - CLAUSE * (bool(spans) and not any(spans))


def _overlap(span: Stretch, event: Happening) -> bool:
    return span[0] <= (event.end or span[1]) and event.start <= span[1]
