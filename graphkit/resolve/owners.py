"""Whose somebody is: the words of a description that say it, and the country they lead to."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from graphkit.resolve.figures import Figure
from graphkit.resolve.scene import Scene, spot_at
from graphkit.resolve.spots import Spot

# "a spokesman for the ministry", "the president of France", "a statement by the party".
BELONGS = frozenset({"of", "for", "by", "from", "at", "with", "in"})
# How many words after a description its owner is looked for.
AHEAD = 8


def owners(scene: Scene, spot: Spot) -> list[int]:
    """The spots that say whose somebody is: *France* in "the president of France"."""
    page = scene.page
    found: list[int] = []
    stop = min(spot.end + AHEAD, page.sentences[page.sentence[spot.head]][1])
    for j in range(spot.start, stop):
        i = spot_at(scene, j)
        if i is None or j == spot.head:
            continue
        above = page.head[j]
        if page.dep[above] == "prep" and page.dep[j] == "pobj":
            above = page.head[above] if page.text[above].lower() in BELONGS else -1
        elif page.head[above] == spot.head and spot.start <= above < spot.head:
            above = spot.head
        joined = page.dep[j] == "conj" and page.head[j] in {scene.heads[one] for one in found}
        if above == spot.head or joined:
            found.append(i)
    return found


def country_of(scene: Scene, belongs: list[int]) -> str:
    """The country that a description's owners name or belong to, or ``""``."""
    return next((figure.country for figure in _figures(scene, belongs) if figure.country), "")


def offices_of(scene: Scene, belongs: list[int]) -> list[str]:
    """The bodies and then the countries that a description's owners are, as offices have them."""
    found = list(_figures(scene, belongs))
    named = [f.name for f in found if f.entry and f.cat in {"body", "country"}]
    return list(dict.fromkeys([*named, *(f.country for f in found if f.country)]))


def body_names(scene: Scene, belongs: list[int]) -> frozenset[str]:
    """The names of the bodies among a description's owners, whose leader is not the country's."""
    found = (figure for figure in _figures(scene, belongs) if figure.cat == "body")
    return frozenset(figure.name for figure in found if figure.entry)


def _figures(scene: Scene, belongs: list[int]) -> Iterator[Figure]:
    for i in belongs:
        reading = scene.readings.get(i)
        for number in reading.figures if reading else ():
            yield scene.figures[number]


def main_countries(scene: Scene, before: int) -> list[str]:
    """The countries of the article, the most spoken of first; what was said so far counts twice."""
    count: Counter[str] = Counter()
    for number, heads in scene.mentions.items():
        country = scene.figures[number].country
        if country:
            count[country] += len(heads) + bisect_left(heads, before)
    return sorted(count, key=lambda country: (-count[country], country))
