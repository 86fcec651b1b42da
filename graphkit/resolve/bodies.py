"""Bodies by their words, the people who speak for them, and what their authors wrote."""

from msgspec.structs import replace

from graphkit.resolve.owners import country_of, main_countries
from graphkit.resolve.scene import Reading, Scene, known, latest, unnamed
from graphkit.resolve.spots import Spot
from graphkit.resolve.tables import Entry, bodies, body_words, nouns

# Between a text and its author; "the Obama video" is not by Obama.
WROTE = frozenset({"of", "by", "from"})


def speaks_for(scene: Scene, spot: Spot, belongs: list[int]) -> Reading | None:
    """A spokesman or official speaks for the body that he is said to be of."""
    noun = nouns().get(spot.words[0])
    employer = _employer(scene, belongs) if noun and noun.role == "for" else None
    if employer is None:
        return None
    told = scene.figures[employer].name
    return _voiced(scene, spot, (employer,), f"{spot.words[0]} who speaks for {told}")


def written_by(scene: Scene, spot: Spot, belongs: list[int]) -> Reading | None:
    """The author speaks in "their statement", "a tweet by the minister"."""
    if spot.cat != "medium":
        return None
    for i in belongs:
        reading = scene.readings.get(i)
        if reading and _wrote(scene, i):
            basis = f"{spot.words[0]} of those: {reading.basis}"
            return _voiced(scene, spot, reading.voice or reading.figures, basis)
    return None


def _wrote(scene: Scene, i: int) -> bool:
    page, head = scene.page, scene.heads[i]
    above = page.text[page.head[head]].lower()
    return page.dep[head] == "poss" or (page.dep[head] == "pobj" and above in WROTE)


def _voiced(scene: Scene, spot: Spot, voice: tuple[int, ...], basis: str) -> Reading:
    """A figure of its own, in which others speak."""
    number = unnamed(scene, spot)
    scene.figures[number] = replace(scene.figures[number], voice=voice)
    return Reading(figures=(number,), basis=basis, voice=voice)


def _employer(scene: Scene, belongs: list[int]) -> int | None:
    """The body among the owners; a country's officials speak for its government."""
    for i in belongs:
        reading = scene.readings.get(i)
        for number in reading.figures if reading else ():
            figure = scene.figures[number]
            if figure.cat == "body" or (figure.cat == "person" and figure.name):
                return number
            if figure.cat in {"country", "place"} and figure.country:
                return state_body(scene, "government", figure.country)
    return None


def state_body(scene: Scene, words: str, country: str) -> int | None:
    """The body of a country that goes by some words: "foreign ministry" of North Korea."""
    for body in bodies():
        if words in body.words and body.country in {"", country}:
            name = body.name.format(country=country)
            entry = Entry(name=name, kind="body", wikidata=body.wikidata, country=country)
            return known(scene, entry)
    return None


def body_of(scene: Scene, spot: Spot, belongs: list[int]) -> Reading | None:
    """Which body "the North Korean Foreign Ministry", "the ministry", "the government" is."""
    state = spot.title in body_words()
    if spot.cat not in {"body", "people", "country"} or (spot.cat != "body" and not state):
        return None
    country = country_of(scene, belongs)
    if not (country and state):
        before = [f.number for f in scene.figures if _called(f.name, f.titles, f.cat, spot)]
        number = latest(scene, before, spot.start) if spot.definite else None
        if number is not None:
            told = scene.figures[number].name or "the one spoken of before"
            return Reading(figures=(number,), basis=f"{spot.title}: {told}")
    if not state or not (spot.definite or country):
        return None
    for place in [country] if country else main_countries(scene, spot.start)[:1]:
        number = state_body(scene, spot.title, place)
        if number is not None:
            return Reading(figures=(number,), basis=f"{spot.title} of {place}")
    return None


def _called(name: str, called: frozenset[str], cat: str, spot: Spot) -> bool:
    """Whether a body's name or description holds the noun that it is now called by."""
    named = name.lower().split()
    return cat == "body" and (spot.words[0] in named or spot.title in called)
