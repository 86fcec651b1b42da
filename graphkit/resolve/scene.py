"""The scene of an article: its spots, its figures and what has been read so far."""

from bisect import bisect_left, insort
from collections.abc import Callable
from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from graphkit.gazetteer.tables import Entry
from graphkit.knowledge import Base
from graphkit.resolve.figures import Figure
from graphkit.resolve.page import Page, written
from graphkit.resolve.spots import Spot

# How far back the one is looked for whom an article is about, what a sentence further back counts,
# and the lead over the second that is needed (sentences of our own, tests/resolve).
BACK, FADING, LEAD = 8, 0.7, 1.5


class Reading(Struct, frozen=True, kw_only=True):
    """Whom a spot stands for (numbers of figures, none when unknown) and why.

    ``voice`` are the figures that speak where the spot is a source, if they are others: the body
    of a spokesman, the author of a statement.
    """

    figures: tuple[int, ...]
    basis: str
    voice: tuple[int, ...] = ()


class Scene(Struct, kw_only=True):
    """What the rules look at; ``figures`` and ``readings`` grow while the article is followed.

    ``heads`` are the head tokens of the spots, which are in this order; ``mentions`` has for
    each figure the head tokens of the spots that stand for it; ``sources`` has the spots that
    each utterance (by id) has for its source.
    """

    page: Page
    spots: tuple[Spot, ...]
    heads: tuple[int, ...]
    figures: list[Figure]
    readings: dict[int, Reading] = field(default_factory=dict)
    mentions: dict[int, list[int]] = field(default_factory=dict)
    sources: dict[str, tuple[int, ...]] = field(default_factory=dict)
    day: date | None = None
    article: str = ""
    base: Base | None = None


def words(scene: Scene, start: int, end: int) -> str:
    """The tokens ``[start, end)`` as they are written, on one line."""
    return written(scene.page, start, end)


def spot_at(scene: Scene, head: int) -> int | None:
    """The spot with a head token, if there is one."""
    i = bisect_left(scene.heads, head)
    return i if i < len(scene.heads) and scene.heads[i] == head else None


def note(scene: Scene, i: int, reading: Reading) -> None:
    """Notes how a spot is read."""
    scene.readings[i] = reading
    for number in reading.figures:
        insort(scene.mentions.setdefault(number, []), scene.heads[i])


def last(scene: Scene, number: int, before: int) -> int:
    """The head token of a figure's last mention before a token, or -1."""
    heads = scene.mentions.get(number, [])
    at = bisect_left(heads, before)
    return heads[at - 1] if at else -1


def add(scene: Scene, figure: Figure) -> int:
    """The number of a new figure of the scene."""
    number = len(scene.figures)
    scene.figures.append(replace(figure, number=number))
    return number


def unnamed(scene: Scene, spot: Spot) -> int:
    """The number of a new figure for somebody or something that is described and not named."""
    figure = Figure(
        number=0,
        cat=spot.cat,
        gender=spot.gender,
        plural=spot.plural,
        titles=frozenset({spot.title, spot.words[0]}),
        traits=frozenset(spot.words),
    )
    return add(scene, figure)


def known(scene: Scene, entry: Entry) -> int:
    """The number of the figure of a table's entry, a new one when the article has none yet."""
    for figure in scene.figures:
        if figure.entry and (figure.entry.kind, figure.entry.name) == (entry.kind, entry.name):
            return figure.number
    return add(
        scene,
        Figure(
            number=0,
            cat=entry.kind,
            name=entry.name,
            gender=entry.gender if entry.kind == "person" else "n",
            entry=entry,
            country=entry.country,
        ),
    )


def seen(scene: Scene, before: int, sentences: int) -> list[tuple[int, Reading]]:
    """Spots read so far whose head is before a token, the nearest first, so many sentences back."""
    page = scene.page
    first = page.sentences[max(0, page.sentence[before] - sentences)][0]
    low, high = bisect_left(scene.heads, first), bisect_left(scene.heads, before)
    return [(i, scene.readings[i]) for i in range(high - 1, low - 1, -1) if i in scene.readings]


def latest(scene: Scene, numbers: list[int], before: int) -> int | None:
    """The figure that was mentioned last before a token, of some; none when none was."""
    said = [(last(scene, number, before), number) for number in numbers]
    when, number = max(said, default=(-1, -1))
    return number if when >= 0 else None


def most_spoken(scene: Scene, spot: Spot, fits: Callable[[Figure], bool]) -> int | None:
    """The figure that is clearly spoken of most in the sentences before, of those that fit."""
    weights: dict[int, float] = {}
    for i, reading in seen(scene, spot.start, BACK):
        back = scene.page.sentence[spot.head] - scene.page.sentence[scene.heads[i]]
        for number in reading.figures[: len(reading.figures) == 1]:
            if fits(scene.figures[number]):
                weights[number] = weights.get(number, 0.0) + FADING**back
    first, *others = sorted(weights, key=lambda number: (-weights[number], number)) or [-1]
    clear = first >= 0 and not (others and weights[first] < LEAD * weights[others[0]])
    return first if clear else None
