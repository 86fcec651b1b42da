"""An article followed from its first word to its last: every spot is read once, in order."""

from collections.abc import Mapping

from graphkit.resolve.apposition import apposed
from graphkit.resolve.descriptions import described
from graphkit.resolve.owners import owners
from graphkit.resolve.pronouns import third_person
from graphkit.resolve.scene import Reading, Scene, note

# "The aide of the head of the office of the …": nobody goes on for so long but to break a program.
DEEPEST = 20


def follow(scene: Scene) -> None:
    """Reads all that stands outside quotation marks; names are read before."""
    for i, spot in enumerate(scene.spots):
        if scene.page.quotation[spot.head] < 0:
            settle(scene, i)


def listen(scene: Scene, speakers: Mapping[int, tuple[int, ...]]) -> None:
    """Reads what stands inside quotation marks; ``speakers`` gives the figures of a quotation."""
    for i, spot in enumerate(scene.spots):
        settle(scene, i, speakers.get(scene.page.quotation[spot.head], ()))


def settle(scene: Scene, i: int, speaker: tuple[int, ...] = (), depth: int = 0) -> None:
    """Notes the reading of a spot, and first those of the words that say whose it is."""
    if i in scene.readings:
        return
    spot = scene.spots[i]
    if spot.kind == "pronoun":
        reading = _pronoun(scene, i, speaker)
    else:
        belongs = owners(scene, spot)
        for j in belongs if depth < DEEPEST else ():
            settle(scene, j, speaker, depth + 1)
        reading = apposed(scene, i) or described(scene, spot, belongs)
    if reading:
        note(scene, i, reading)


def _pronoun(scene: Scene, i: int, speaker: tuple[int, ...]) -> Reading | None:
    spot = scene.spots[i]
    if spot.cat != "speaker":
        return third_person(scene, i, speaker)
    if not speaker:
        return None
    told = " and ".join(scene.figures[n].name or "somebody not named" for n in speaker)
    return Reading(figures=speaker, basis=f"{spot.words[0]}: the speaker of the quotation, {told}")
