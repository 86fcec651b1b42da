"""What kind of thing an unknown name is, by its words, its title and the parser's guess."""

from collections import Counter

from msgspec.structs import replace

from graphkit.gazetteer.name_parts import endings, given
from graphkit.gazetteer.tables import nouns, titles_by_word
from graphkit.resolve.page import Page
from graphkit.resolve.spots import Spot

BY_ENTITY = {
    "PERSON": "person",
    "ORG": "body",
    "NORP": "body",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "EVENT": "event",
    "LAW": "event",
}
# A title before a name or a given name in it weighs as much as two guesses of the parser.
TOLD = 2


def category(page: Page, start: int, end: int, title: str) -> str:
    """The kind of the name of tokens ``[start, end)``, ``""`` when nothing tells it."""
    if title:
        return "person"
    seen = Counter(BY_ENTITY.get(page.entity[j], "") for j in range(start, end))
    guess = max(sorted(seen), key=lambda kind: (seen[kind], bool(kind)))
    if end - start == 1:
        return guess
    told = endings().get(page.key[end - 1], "")
    first = nouns().get(page.key[start])
    if first and first.kind == "body" and "of" in page.text[start:end]:
        return "body"
    if told:
        return guess if {told, guess} == {"body", "place"} else told
    return "person" if page.key[start] in given() else guess


def gender(words: tuple[str, ...], title: str) -> str:
    """``m`` or ``f`` where the title or the given name tells it.

    >>> gender(("smith",), "mrs."), gender(("emily", "smith"), ""), gender(("smith",), "")
    ('f', 'f', '')
    """
    last = title.rsplit(" ", 1)[-1]
    told = [held.gender for held in titles_by_word().get(last, ()) if held.gender]
    noun = nouns().get(last)
    if told or (noun and noun.gender):
        return told[0] if told else noun.gender if noun else ""
    return given().get(words[0], "") if len(words) > 1 else ""


def by_majority(found: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """One kind for one unknown name in one article: that which most of its places speak for."""
    votes: dict[tuple[str, ...], Counter[str]] = {}
    for spot in found:
        if not spot.entry and spot.cat:
            told = spot.title or (len(spot.words) > 1 and spot.words[0] in given())
            votes.setdefault(spot.words, Counter())[spot.cat] += TOLD if told else 1

    def settled(spot: Spot) -> Spot:
        seen = votes.get(spot.words)
        if spot.entry or not seen:
            return spot
        return replace(spot, cat=max(sorted(seen), key=lambda kind: seen[kind]))

    return tuple(map(settled, found))
