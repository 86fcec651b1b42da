"""Bodies by their words, the people who speak for them, and what their authors wrote."""

from msgspec.structs import replace

from graphkit.gazetteer.tables import Entry, bodies, body_words, in_a_phrase, nouns
from graphkit.resolve.figures import Figure
from graphkit.resolve.owners import country_of, main_countries
from graphkit.resolve.scene import Reading, Scene, known, latest, most_spoken, seen, unnamed
from graphkit.resolve.spots import Spot

# People who speak for a country and are named first, and sentences back to their names.
ENVOYS = frozenset({"official", "envoy", "negotiator", "diplomat", "representative"})
JUST = 2
# Spokesmen and statements whose body is not said are those of the one that is spoken of.
SPOKES = "spokes"
ISSUED = frozenset({"statement", "communique", "communiqué"})
# Between a text and its author; "the Obama video" is not by Obama.
WROTE = frozenset({"of", "by", "from"})


def speaks_for(scene: Scene, spot: Spot, belongs: list[int]) -> Reading | None:
    """A spokesman or official speaks for the body that he is said to be of."""
    noun = nouns().get(spot.words[0])
    if noun is None or noun.role != "for":
        return None
    envoy = _envoy(scene, spot, country_of(scene, belongs))
    if envoy is not None:
        basis = f"the one of {scene.figures[envoy].country} spoken of just before"
        return Reading(figures=(envoy,), basis=f"{spot.words[0]}: {basis}")
    employer = _employer(scene, belongs)
    if employer is None and not belongs and spot.words[0].startswith(SPOKES):
        employer = most_spoken(scene, spot, _speaks_itself)
    if employer is None:
        return None
    told = scene.figures[employer].name
    return _voiced(scene, spot, (employer,), f"{spot.words[0]} who speaks for {told}")


def _envoy(scene: Scene, spot: Spot, country: str) -> int | None:
    """Who "the Norwegian envoy" is: the one person of the country named just before."""
    if not country or spot.plural or not spot.definite or spot.words[0] not in ENVOYS:
        return None
    people = {
        number
        for _, reading in seen(scene, spot.start, JUST)
        for number in reading.figures
        if scene.figures[number].cat == "person" and scene.figures[number].country == country
    }
    named = [number for number in people if scene.figures[number].name]
    return named[0] if len(named) == 1 else None


def written_by(scene: Scene, spot: Spot, belongs: list[int]) -> Reading | None:
    """The author speaks in "their statement", "a tweet by the minister"."""
    if spot.cat != "medium":
        return None
    for i in belongs:
        reading = scene.readings.get(i)
        if reading and _wrote(scene, i):
            basis = f"{spot.words[0]} of those: {reading.basis}"
            return _voiced(scene, spot, reading.voice or reading.figures, basis)
    author = most_spoken(scene, spot, _speaks_itself) if spot.words[0] in ISSUED else None
    if belongs or author is None or spot.plural:
        return None
    basis = f"{spot.words[0]} of the one most spoken of before: {scene.figures[author].name}"
    return _voiced(scene, spot, (author,), basis)


def _speaks_itself(figure: Figure) -> bool:
    return figure.cat == "body" and bool(figure.name)


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
            name = body.name.format(country=in_a_phrase(country))
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


def of_its_kind(scene: Scene, spot: Spot, belongs: list[int]) -> Reading | None:
    """Which body "the company" or "the carmaker" is: the one of that kind most spoken of before.

    Nothing but its name tells of what kind a body is; those whose names tell another are left.
    """
    noun = nouns().get(spot.words[0])
    wanted = noun.fields if noun and noun.kind == "body" else ()
    if not wanted or spot.plural or not spot.definite or belongs:
        return None
    first = most_spoken(scene, spot, lambda figure: _of_kind(figure, wanted))
    if first is None:
        return None
    told = scene.figures[first].name
    return Reading(figures=(first,), basis=f"the {spot.words[0]} most spoken of before: {told}")


def _of_a_state(figure: Figure) -> bool:
    """Whether a body is a ministry or another body that every country has."""
    country = figure.country
    return any(figure.name == body.name.format(country=in_a_phrase(country)) for body in bodies())


def _of_kind(figure: Figure, wanted: tuple[str, ...]) -> bool:
    if figure.cat != "body" or not figure.name or _of_a_state(figure):
        return False
    told = [nouns()[word].fields for word in figure.words if word in nouns()]
    return all(set(wanted).intersection(fields) for fields in told)


def _called(name: str, called: frozenset[str], cat: str, spot: Spot) -> bool:
    """Whether a body's name or description holds the noun that it is now called by."""
    named = name.lower().split()
    return cat == "body" and (spot.words[0] in named or spot.title in called)
