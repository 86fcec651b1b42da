"""Pronouns of the third person → figures, by how present each figure is."""

from bisect import bisect_left

from msgspec.structs import replace

from graphkit.resolve.figures import Figure
from graphkit.resolve.scene import Reading, Scene, seen
from graphkit.resolve.spots import Spot

# Weights of a mention by the place of its words in the sentence, after Lappin and Leass (1994).
SUBJECT, OBJECT, OTHER = 80, 50, 40
ROLES = {
    **dict.fromkeys(("nsubj", "nsubjpass", "csubj", "agent"), SUBJECT),
    **dict.fromkeys(("dobj", "dative", "attr"), OBJECT),
}
# A sentence further back counts half.
FADING = 0.5
BACK = 6
# Somebody who is never named is rarely spoken of at length.
UNNAMED = 0.5
# "He added" is mostly said of the one who spoke last.
SPOKE = 60
# "It" is often nobody at all: what is less present than this is not meant.
THING = 60.0
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
BOTH = 2


def third_person(scene: Scene, i: int, speaker: tuple[int, ...] = ()) -> Reading | None:
    """Whom "he", "her", "it" or "they" stands for; ``speaker`` says the words and is not meant."""
    spot = scene.spots[i]
    ahead = _ahead(scene, spot)
    if ahead:
        return ahead
    weights = _presence(scene, spot, speaker)
    if _speaks(scene, i):
        said = next((r.figures for j, r in seen(scene, spot.head, BACK) if _speaks(scene, j)), ())
        if said in weights and scene.figures[said[0]].name:
            weights[said] += SPOKE
    if not weights and spot.plural:
        weights = dict.fromkeys(_two_alone(scene, spot), 1.0)
    if not weights:
        return None
    best = max(sorted(weights), key=lambda figures: weights[figures])
    if spot.words[0] == "it" and weights[best] < THING and not _speaks(scene, i):
        return None
    for number in best[: len(best) == 1]:
        _learn_gender(scene, number, spot.gender)
    told = " and ".join(scene.figures[n].name or "somebody not named" for n in best)
    basis = f"{spot.words[0]}: {told}, the most present before"
    return Reading(figures=best, basis=basis, voice=scene.figures[best[0]].voice)


def _ahead(scene: Scene, spot: Spot) -> Reading | None:
    """The subject of the main clause, for one in a clause that opens the sentence.

    "Although she was late, Ada Brandwell said …".
    """
    page, clause = scene.page, scene.page.head[spot.head]
    main = page.head[clause]
    if page.dep[clause] != "advcl" or main <= clause or page.dep[spot.head] not in SUBJECTS:
        return None
    first = page.sentences[page.sentence[spot.head]][0]
    if any(page.dep[i] in SUBJECTS for i in range(first, spot.head)):
        return None
    for i in range(bisect_left(scene.heads, spot.head + 1), len(scene.spots)):
        other = scene.spots[i]
        if other.head >= main:
            break
        subject = page.head[other.head] == main and page.dep[other.head] in SUBJECTS
        reading = scene.readings.get(i)
        if subject and other.kind == "name" and reading and _agrees(scene, spot, reading.figures):
            told = scene.figures[reading.figures[0]].name
            return Reading(
                figures=reading.figures, basis=f"{spot.words[0]}: {told}, the subject that follows"
            )
    return None


def _presence(scene: Scene, spot: Spot, speaker: tuple[int, ...]) -> dict[tuple[int, ...], float]:
    weights: dict[tuple[int, ...], float] = {}
    nearby = seen(scene, spot.head, BACK)
    others = {reading.figures for i, reading in nearby if _excluded(scene, spot, i)} | {speaker}
    for i, reading in nearby:
        for figures in {reading.figures: None, _together(scene, i): None}:
            if figures not in others and _agrees(scene, spot, figures):
                weights[figures] = weights.get(figures, 0) + _weight(scene, spot, i)
    return weights


def _speaks(scene: Scene, i: int) -> bool:
    return any(i in spots for spots in scene.sources.values())


def _learn_gender(scene: Scene, number: int, gender: str) -> None:
    """Once somebody is "she", a later "he" is somebody else."""
    figure = scene.figures[number]
    if figure.cat == "person" and not figure.gender:
        scene.figures[number] = replace(figure, gender=gender)


def _two_alone(scene: Scene, spot: Spot) -> list[tuple[int, ...]]:
    """The two people of this or the last sentence, where it speaks of exactly two."""
    people = {
        number
        for _, reading in seen(scene, spot.head, 1)
        for number in reading.figures
        if scene.figures[number].cat == "person"
    }
    return [tuple(sorted(people))] if len(people) == BOTH else []


def _together(scene: Scene, i: int) -> tuple[int, ...]:
    """The figures of a spot with those that "and" joins to it: "Merkel and Macron"."""
    page, head = scene.page, scene.spots[i].head
    found = list(scene.readings[i].figures)
    for j in range(i + 1, min(i + 4, len(scene.spots))):
        other = scene.spots[j].head
        if page.dep[other] == "conj" and page.head[other] == head and j in scene.readings:
            found += scene.readings[j].figures
            head = other
    return tuple(sorted(dict.fromkeys(found)))


def _agrees(scene: Scene, spot: Spot, figures: tuple[int, ...]) -> bool:
    if not figures:
        return False
    if spot.plural:
        return len(figures) > 1 or _is_many(scene.figures[figures[0]])
    if len(figures) > 1:
        return False
    figure = scene.figures[figures[0]]
    if figure.plural:
        return False
    if spot.gender == "n":
        return figure.cat in {"body", "country", "thing", "medium", "place"}
    return figure.cat == "person" and figure.gender in {spot.gender, ""}


def _is_many(figure: Figure) -> bool:
    return figure.plural or figure.cat in {"body", "people"}


def _excluded(scene: Scene, spot: Spot, i: int) -> bool:
    """Subject and object of one verb are two, unless the pronoun says "self"."""
    page, other = scene.page, scene.spots[i]
    if spot.words[0] in REFLEXIVE or page.dep[spot.head] == "poss":
        return False
    return _verb(scene, spot.head) == _verb(scene, other.head) >= 0


def _verb(scene: Scene, i: int) -> int:
    """The verb whose argument a token is, or -1."""
    page = scene.page
    above = page.head[i]
    if page.dep[i] == "pobj":
        above = page.head[above]
    argument = page.dep[i] in {"nsubj", "nsubjpass", "dobj", "dative", "pobj"}
    return above if argument and page.pos[above] in {"VERB", "AUX"} else -1


def _weight(scene: Scene, spot: Spot, i: int) -> float:
    page, other = scene.page, scene.spots[i]
    role = ROLES.get(page.dep[other.head], OTHER)
    named = any(scene.figures[n].name for n in scene.readings[i].figures)
    distance = page.sentence[spot.head] - page.sentence[other.head]
    return role * FADING**distance * (1 if named else UNNAMED)
