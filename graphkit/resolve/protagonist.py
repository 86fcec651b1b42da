"""Descriptions of whom an article is about: "the singer", "the suspect", "the 34-year-old"."""

from graphkit.gazetteer.offices import is_office
from graphkit.gazetteer.tables import nouns
from graphkit.resolve.figures import Figure
from graphkit.resolve.scene import Reading, Scene, most_spoken
from graphkit.resolve.spots import Spot

# What news calls somebody by whose walk of life it does not tell.
STORY = frozenset({"suspect", "accused", "defendant", "star", "celebrity", "teenager", "teen"})
AGED = "old"


def protagonist(scene: Scene, spot: Spot, belongs: list[int]) -> Reading | None:
    """The person most spoken of before, where nothing is known of them that does not fit."""
    if spot.cat != "person" or spot.plural or not spot.definite or belongs or is_office(spot.title):
        return None
    noun = nouns().get(spot.words[0])
    fields = frozenset(noun.fields if noun else ())
    if not fields and not STORY & {spot.words[0]} and AGED not in spot.words:
        return None
    first = most_spoken(scene, spot, lambda figure: _fits(figure, spot, fields))
    if first is None:
        return None
    told = scene.figures[first].name
    return Reading(figures=(first,), basis=f"the {spot.words[0]}: {told}, most spoken of before")


def _fits(figure: Figure, spot: Spot, fields: frozenset[str]) -> bool:
    """Whether a named person can be called so: by gender, and by what else they are called."""
    other = bool(spot.gender and figure.gender) and spot.gender != figure.gender
    if figure.cat != "person" or not figure.name or other:
        return False
    called = (nouns().get(title.rpartition(" ")[2]) for title in figure.titles)
    known = [frozenset(noun.fields) for noun in called if noun and noun.fields]
    return not fields or not known or any(fields & one for one in known)
