"""Two who are spoken of together: "the two leaders", "both sides", "the two men"."""

from graphkit.gazetteer.offices import holder, offices
from graphkit.resolve.figures import Figure
from graphkit.resolve.scene import Reading, Scene, seen
from graphkit.resolve.spots import Spot

PAIR = frozenset({"two", "both"})
# The two are nearly always named in this or the last paragraphs.
BACK = 8
# What people, bodies and countries are when they deal with each other.
SIDES = frozenset({"side", "party", "camp"})
# Words that fit every person, whatever office is held.
ANYBODY = frozenset({"man", "woman", "person"})


def pair(scene: Scene, spot: Spot) -> Reading | None:
    """The two latest that fit the description."""
    low = {word.lower() for word in scene.page.text[spot.start : spot.end]}
    if not spot.plural or not low & PAIR:
        return None
    fits = [
        reading.figures
        for _, reading in seen(scene, spot.start, BACK)
        if all(_suits(scene, spot, scene.figures[n]) for n in reading.figures)
    ]
    chosen = _latest_two(fits)
    if len(chosen) < len(PAIR):
        return None
    told = " and ".join(scene.figures[n].name for n in chosen)
    return Reading(figures=chosen, basis=f"the two spoken of before: {told}")


def _latest_two(fits: list[tuple[int, ...]]) -> tuple[int, ...]:
    """A pair that is spoken of together, or the two spoken of last, whichever is nearer.

    >>> _latest_two([(3,), (3,), (1,), (2,)])
    (1, 3)
    """
    alone: set[int] = set()
    for figures in fits:
        if len(figures) == len(PAIR):
            return figures
        alone.update(figures)
        if len(alone) == len(PAIR):
            return tuple(sorted(alone))
    return ()


def _suits(scene: Scene, spot: Spot, figure: Figure) -> bool:
    """Whether a figure can be one of the described: a man, a leader, a country."""
    if figure.name and spot.words[0] in SIDES:
        return figure.cat in {"person", "body", "country"}
    if not figure.name or figure.cat != spot.cat:
        return False
    if spot.cat != "person":
        return True
    agrees = not spot.gender or figure.gender in {spot.gender, ""}
    return agrees and (spot.title in ANYBODY or _holds(scene, figure, spot.title))


def _holds(scene: Scene, figure: Figure, words: str) -> bool:
    """Whether the words of an office fit a person; those that mean no office fit everybody."""
    if not figure.entry or not scene.day or not offices(words, figure.country):
        return True
    held = holder(words, figure.country, scene.day)
    return held is not None and held[0].name == figure.name
