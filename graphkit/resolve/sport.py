"""Texts about sport: there England is eleven players, and no country that speaks."""

from collections.abc import Iterable
from functools import cache

from msgspec.structs import replace

from graphkit.gazetteer.seeds import rows
from graphkit.resolve.page import Page
from graphkit.resolve.spots import Spot

# So many different words of sport make a report of a match; politics with a sporting image has
# fewer (texts of our own, and the development part of News-Fair).
ENOUGH = 5
PLAYING = frozenset({"nsubj", "nsubjpass", "dobj", "conj"})
PLAYED = frozenset({"score", "homer", "dunk", "bowl", "bat", "tackle", "kick", "dribble", "volley"})
BESIDE = frozenset({"against", "for", "over", "to", "by", "with", "v", "versus", "at"})


@cache
def _words() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("actors/sport.tsv"))


def of_sport(page: Page) -> bool:
    """Whether a text is a report of sport."""
    return len(_words().intersection(page.lemma, page.key)) >= ENOUGH


def plays(page: Page, spot: Spot) -> bool:
    """Whether somebody is the subject of what players alone do: "Quell homered twice"."""
    verb = page.head[spot.head]
    return page.dep[spot.head] == "nsubj" and page.lemma[verb] in PLAYED


def without_teams(page: Page, spots: Iterable[Spot]) -> tuple[Spot, ...]:
    """The names; countries and cities that play in a report of a match are unknown bodies."""
    named = tuple(spots)
    if not of_sport(page):
        return named
    return tuple(_team(spot) if _plays(page, spot) else spot for spot in named)


def _plays(page: Page, spot: Spot) -> bool:
    if spot.kind != "name" or spot.cat not in {"country", "place"}:
        return False
    above = page.head[spot.head]
    beside = page.dep[spot.head] == "pobj" and page.text[above].lower() in BESIDE
    return page.dep[spot.head] in PLAYING or beside


def _team(spot: Spot) -> Spot:
    return replace(spot, entry=None, cat="body")
