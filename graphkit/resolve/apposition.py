"""Descriptions beside a name: "Jane Doe, a doctor who …" and "the minister, Jane Doe"."""

from msgspec.structs import replace

from graphkit.resolve.scene import Reading, Scene
from graphkit.resolve.spots import Spot

# A description of more words than this has become a sentence of its own.
LONGEST = 12
NEAR = 6


def apposed(scene: Scene, i: int) -> Reading | None:
    """The figure of the name that a description stands beside; its words become its titles."""
    spot = scene.spots[i]
    if spot.plural:
        return None
    for j in range(max(0, i - NEAR), min(len(scene.spots), i + NEAR + 1)):
        other = scene.spots[j]
        if other.kind != "name" or j not in scene.readings:
            continue
        number = scene.readings[j].figures[0]
        figure = scene.figures[number]
        if figure.cat == spot.cat and _beside(scene, spot, other):
            scene.figures[number] = replace(
                figure,
                titles=figure.titles | {spot.title, spot.words[0]},
                traits=figure.traits.union(spot.words),
                gender=figure.gender or spot.gender,
            )
            return Reading(figures=(number,), basis=f"said of {figure.name} beside the name")
    return None


def _beside(scene: Scene, spot: Spot, name: Spot) -> bool:
    page = scene.page
    if page.sentence[spot.head] != page.sentence[name.head]:
        return False
    if page.dep[spot.head] == "appos" and page.head[spot.head] == name.head:
        return True
    if page.dep[name.head] == "appos" and page.head[name.head] == spot.head:
        return True
    return _before(scene, spot, name) or _after(scene, spot, name)


def _before(scene: Scene, spot: Spot, name: Spot) -> bool:
    """Whether a comma and nothing but the description's own words stand between it and a name."""
    page = scene.page
    between = range(spot.end, name.reach - 1)
    return (
        spot.cat == "person"
        and 0 <= len(between) < LONGEST
        and name.reach >= spot.end + 1
        and page.text[name.reach - 1] == ","
        and not any(page.pos[j] in {"VERB", "AUX", "PUNCT"} for j in between)
        and (not between or page.text[spot.end] in {"of", "for", "and", "at", "to"})
    )


def _after(scene: Scene, spot: Spot, name: Spot) -> bool:
    """Whether a name and a comma stand just before a person's description, and no list follows."""
    page = scene.page
    return (
        spot.cat == "person"
        and spot.start == name.end + 1
        and page.text[name.end] == ","
        and page.text[min(spot.end, len(page.text) - 1)] not in {"and", "or"}
    )
