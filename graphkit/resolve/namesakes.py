"""Known names whose bearer in the article is somebody else: "Gordon Brown, a plumber"."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec.structs import replace

from graphkit.gazetteer.offices import held_by, is_office, serves
from graphkit.gazetteer.tables import nouns
from graphkit.resolve.page import Page, age_behind
from graphkit.resolve.sport import of_sport, plays
from graphkit.resolve.spots import Spot

# What nobody is called who is in office, in or after it; lawyers, teachers and actors are.
ANOTHER_LIFE = frozenset({"trade", "school", "sport"})
# What nobody is called while in office; some were before it.
STAGE = frozenset({"arts", "medicine", "faith"})
# Hardly an office of the tables was held by anybody younger.
YOUNGEST = 25
# "Jimmy Carter, a former farmer", "the boxer-turned-mayor": of the same life after all.
EARLIER = frozenset({"former", "ex", "one-time", "onetime", "turned"})
# How somebody, and a body, is said to be of a place.
FROM = {"person": frozenset({"from"}), "body": frozenset({"in", "from", "of"})}
LANDS = frozenset({"place", "country"})
# Words from the name to the noun of what is said of it: "Gordon Brown, a 41-year-old plumber".
NEAR = 8


def without_namesakes(page: Page, spots: Iterable[Spot], day: date | None) -> tuple[Spot, ...]:
    """The spots; an office holder's entry is taken from a name that is called another's calling.

    In a report of a match, whom a knowledge base alone knows needs a title besides, and who
    scores is no minister.
    """
    named = tuple(spots)
    by_office = (spot for spot in named if spot.title and is_office(spot.title))
    titled = {spot.entry.name for spot in by_office if spot.entry}
    sport = of_sport(page)
    other = {
        spot.entry.name
        for spot in named
        if spot.entry and _in_politics(spot) and _is_another(page, spot, day, sport=sport)
    }
    lands = {s.start: s.entry.country for s in named if s.entry and s.entry.kind in LANDS}
    other |= {s.entry.name for s in named if s.entry and _of_elsewhere(page, s, lands)}
    wrong = other - titled
    return tuple(
        replace(spot, entry=None) if spot.entry and spot.entry.name in wrong else spot
        for spot in named
    )


def _of_elsewhere(page: Page, spot: Spot, lands: Mapping[int, str]) -> bool:
    """Whether what is said of a name puts it into another country: "…, a newspaper in Lagos"."""
    words, entry = page.text[spot.end : spot.end + NEAR], spot.entry
    if words[:1] != (",",) or words[1:2] not in {("a",), ("an",)}:
        return False
    if entry is None or entry.kind not in FROM:
        return False
    for n, word in enumerate(words[2:], spot.end + 2):
        if word == ",":
            return False
        if word in FROM[entry.kind]:
            return lands.get(n + 1, entry.country) != entry.country
    return False


def _in_politics(spot: Spot) -> bool:
    """Whether an entry is of somebody who holds or held an office."""
    entry = spot.entry
    if entry is None or entry.kind != "person":
        return False
    return bool(held_by(entry.name)) or bool(entry.score and entry.country)


def _is_another(page: Page, spot: Spot, day: date | None, *, sport: bool) -> bool:
    if (sport and spot.entry and spot.entry.score) or plays(page, spot):
        return True
    serving = spot.entry and serves(spot.entry.name, day)
    lives = ANOTHER_LIFE | STAGE if serving else ANOTHER_LIFE
    return _called_otherwise(page, spot, lives) or _too_young(page, spot, day)


def _too_young(page: Page, spot: Spot, day: date | None) -> bool:
    """Whether an age behind a name is none of the office holder: "Gordon Brown, 14"."""
    age = age_behind(page, spot.end)
    held = held_by(spot.entry.name) if spot.entry else ()
    if age is None or day is None:
        return False
    first = min((tenure.start for tenure in held), default=day)
    return age - (day.year - first.year) < YOUNGEST


def _called_otherwise(page: Page, spot: Spot, lives: frozenset[str]) -> bool:
    """Whether the noun before a name, or said of it behind a comma, is of another life."""
    called = nouns().get(spot.title)
    if called and lives.issuperset(called.fields) and called.fields:
        return not EARLIER.intersection(page.text[max(0, spot.reach - 2) : spot.start])
    end = page.sentences[page.sentence[spot.head]][1]
    if spot.end + 1 >= end or page.text[spot.end] != ",":
        return False
    words = page.text[spot.end + 1 : min(spot.end + 1 + NEAR, end)]
    if words[0].isdecimal() and words[1:2] == (",",):
        words = words[2:]
    if not words or words[0] not in {"a", "an"}:
        return False
    phrase = [word.lower() for word in words[: _stop(words)]]
    said = nouns().get(phrase[-1]) if phrase else None
    other = bool(said and lives.issuperset(said.fields) and said.fields)
    return other and not EARLIER.intersection(phrase)


def _stop(words: tuple[str, ...]) -> int:
    """Where the noun phrase of an apposition ends.

    >>> _stop(("a", "retired", "plumber", "from", "Leeds")), _stop(("a", "cook"))
    (3, 2)
    """
    ends = (
        n
        for n, word in enumerate(words)
        if word in {",", ".", "who", "from", "of", "in", "at", "with", "and", "for", "said"}
    )
    return next(ends, len(words))
