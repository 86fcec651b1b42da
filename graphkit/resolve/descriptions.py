"""Descriptions → figures: by office, body, place or because somebody was called so before."""

from bisect import bisect_left

from msgspec.structs import replace

from graphkit.gazetteer.offices import holder, holds, is_leader, is_office, only_country
from graphkit.resolve.bodies import body_of, of_its_kind, speaks_for, written_by
from graphkit.resolve.groups import pair
from graphkit.resolve.owners import body_names, country_of, main_countries, offices_of
from graphkit.resolve.protagonist import protagonist
from graphkit.resolve.scene import Reading, Scene, known, latest, seen, spot_at, unnamed
from graphkit.resolve.service import in_service
from graphkit.resolve.spots import Spot

# How far back the place is looked for that "the country" or "the city" means.
BACK = 8
FADING = 0.5
# What a mention anywhere before weighs: the country that an article is about is "the country".
TOPIC = 0.2
OFFICE_WORDS = frozenset({"NOUN", "PROPN", "ADJ"})
# What is published under a name of its own and is then called by any of these.
DOCUMENTS = frozenset({"report", "study", "survey", "review"})


def described(scene: Scene, spot: Spot, belongs: list[int]) -> Reading:
    """Whom a description stands for; a new unnamed figure when nobody fits.

    ``belongs`` are the spots that say whose it is.
    """
    return (
        pair(scene, spot)
        or (_office(scene, spot, belongs) if is_office(spot.title) else None)
        or speaks_for(scene, spot, belongs)
        or written_by(scene, spot, belongs)
        or _office(scene, spot, belongs)
        or body_of(scene, spot, belongs)
        or of_its_kind(scene, spot, belongs)
        or _place(scene, spot, belongs)
        or _document(scene, spot)
        or _same_noun(scene, spot)
        or protagonist(scene, spot, belongs)
        or Reading(figures=(unnamed(scene, spot),), basis="not named in the article")
    )


def _office(scene: Scene, spot: Spot, belongs: list[int]) -> Reading | None:
    """Who "South Korea's foreign minister" is: called so in the article, else in office then."""
    if spot.cat != "person" or not spot.definite:
        return None
    if spot.plural:
        return _in_offices(scene, spot, offices_of(scene, belongs))
    country = country_of(scene, belongs)
    titled = [
        figure.number
        for figure in scene.figures
        if spot.title in figure.titles and (not country or figure.country in {country, ""})
    ]
    number = latest(scene, titled, spot.start)
    if number is not None:
        told = scene.figures[number]
        basis = f"{spot.title}: {told.name or 'the one spoken of before'}, called so before"
        return Reading(figures=(number,), basis=basis, voice=told.voice)
    places = offices_of(scene, belongs)
    if is_leader(spot.title):
        bodies = [place for place in places if place in body_names(scene, belongs)]
        places = bodies or places
    if places:
        return _in_office(scene, spot, places)
    alone = only_country(spot.title)
    return _named_holder(scene, spot) or _in_office(
        scene, spot, [alone] if alone else main_countries(scene, spot.start)
    )


def _named_holder(scene: Scene, spot: Spot) -> Reading | None:
    """Somebody named before who holds the office, wherever that is."""
    held = [
        figure.number
        for figure in scene.figures
        if figure.entry and scene.day and holds(figure.entry.name, spot.title, scene.day)
    ]
    number = latest(scene, held, spot.start)
    if number is None or scene.day is None:
        return None
    told = f"{scene.figures[number].name}, in office on {scene.day.isoformat()}"
    return Reading(figures=(number,), basis=f"{spot.title}: {told}")


def _in_offices(scene: Scene, spot: Spot, places: list[str]) -> Reading | None:
    """Who "the leaders of France and Germany" are, where each of several places has one."""
    lemmas = scene.page.lemma[spot.start : spot.head + 1]
    ways = (" ".join(lemmas[n:]) for n in range(len(lemmas)))
    one = replace(spot, title=next(filter(is_office, ways), spot.title), plural=False)
    held = [_in_office(scene, one, [place]) for place in places if len(places) > 1]
    if not held or not all(held):
        return None
    told = [reading for reading in held if reading]
    figures = tuple(dict.fromkeys(number for reading in told for number in reading.figures))
    return Reading(figures=figures, basis="; ".join(reading.basis for reading in told))


def _in_office(scene: Scene, spot: Spot, countries: list[str]) -> Reading | None:
    day = scene.day
    for country in countries if day else ():
        held = holder(spot.title, country, day) if day else None
        if not held and day and scene.base:
            held = in_service(_office_words(scene, spot), country, day, scene.base)
        if held and day:
            basis = f"office: {held[1]} of {country} on {day.isoformat()}"
            return Reading(figures=(known(scene, held[0]),), basis=basis)
    return None


def _office_words(scene: Scene, spot: Spot) -> str:
    """The words of a description but its article and its country: "health minister"."""
    page = scene.page
    named = [j for j in range(spot.start, spot.end) if page.pos[j] in OFFICE_WORDS]
    own = (j for j in named if j == spot.head or spot_at(scene, j) is None)
    return " ".join(page.text[j].lower() for j in own)


def _place(scene: Scene, spot: Spot, belongs: list[int]) -> Reading | None:
    """Which country or place "the country", "the nation", "the city" is."""
    if spot.cat not in {"country", "place"} or spot.plural or not spot.definite or belongs:
        return None
    named = (f.number for f in scene.figures if f.cat == spot.cat and f.name)
    topic = TOPIC if spot.cat == "country" else 0.0
    weights = {n: topic * bisect_left(scene.mentions.get(n, []), spot.head) for n in named}
    for i, reading in seen(scene, spot.start, BACK):
        back = scene.page.sentence[spot.head] - scene.page.sentence[scene.heads[i]]
        for number in reading.figures:
            if number in weights:
                weights[number] += FADING**back
    best = max(sorted(weights), key=lambda number: weights[number], default=-1)
    if best < 0 or not weights[best]:
        return None
    told = scene.figures[best].name
    return Reading(figures=(best,), basis=f"the {spot.cat} most spoken of before: {told}")


def _document(scene: Scene, spot: Spot) -> Reading | None:
    """Which "the report" is: the one study that the article names, or the report before."""
    if spot.cat != "medium" or spot.words[0] not in DOCUMENTS or spot.plural:
        return None
    named = [f.number for f in scene.figures if f.words and f.words[-1] in DOCUMENTS]
    if len(named) == 1:
        told = scene.figures[named[0]].name
        return Reading(figures=(named[0],), basis=f"{spot.words[0]}: {told}")
    before = [f.number for f in scene.figures if f.cat == "medium" and spot.words[0] in f.titles]
    number = latest(scene, before, spot.start) if spot.definite else None
    if number is None:
        return None
    basis = f"the {spot.words[0]} spoken of before"
    return Reading(figures=(number,), basis=basis, voice=scene.figures[number].voice)


def _same_noun(scene: Scene, spot: Spot) -> Reading | None:
    """Who "the teacher" is, after somebody was called a teacher; what "salt" is after "salt"."""
    stuff = spot.cat == "thing" and scene.page.pos[spot.start] not in {"DET", "NUM"}
    if not (spot.definite or stuff) or spot.cat == "medium":
        return None
    noun, told_of = spot.words[0], frozenset(spot.words)
    same = [
        f.number
        for f in scene.figures
        if noun in f.titles
        and f.plural == spot.plural
        and (f.traits.issuperset(spot.words[1:]) if spot.definite else f.traits == told_of)
    ]
    number = latest(scene, same, spot.start)
    if number is None:
        return None
    told = scene.figures[number]
    basis = f"{noun}: {told.name or f'the {noun} spoken of before'}"
    return Reading(figures=(number,), basis=basis, voice=told.voice)
