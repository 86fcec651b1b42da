"""Capitals that are no name: words that somebody shouts, mistypes or makes up in a quotation."""

from collections import Counter
from collections.abc import Iterable, Iterator

from graphkit.gazetteer.name_parts import endings
from graphkit.resolve.page import Page
from graphkit.resolve.spots import Spot

# What a body does or is spoken of with: somebody works for it, it decides.
SUBJECT = frozenset({"nsubj", "nsubjpass"})
BESIDE = frozenset({"at", "for", "by", "with", "from", "of"})


def without_chance(page: Page, spots: Iterable[Spot]) -> Iterator[Spot]:
    """The names but bodies of no table, named once, in a quotation, with no sign of a body."""
    named = tuple(spots)
    words = Counter(word for spot in named for word in set(spot.words))
    for spot in named:
        once = spot.entry is None and all(words[word] == 1 for word in spot.words)
        if not (once and _in_quotation(page, spot) and _unsigned(page, spot)):
            yield spot


def _in_quotation(page: Page, spot: Spot) -> bool:
    return spot.cat in {"body", ""} and page.quotation[spot.head] >= 0


def _unsigned(page: Page, spot: Spot) -> bool:
    above = page.text[page.head[spot.head]].lower()
    beside = page.dep[spot.head] == "pobj" and above in BESIDE
    signed = page.dep[spot.head] in SUBJECT or beside or page.text[spot.start].isupper()
    return not signed and page.key[spot.end - 1] not in endings()
