"""Names that two entries of the tables share: father and son, a country and a state."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec.structs import replace

from graphkit.gazetteer.offices import held_by, serves
from graphkit.gazetteer.tables import Entry, hints
from graphkit.resolve.lexicon import lexicon
from graphkit.resolve.page import Page
from graphkit.resolve.spots import Spot

FORMER = frozenset({"former", "ex"})
PARTS = frozenset({"region", "province", "state", "district", "part"})
WHERE = frozenset({"place", "country"})
JOINING = frozenset({"and", "or", "&"})


def told_apart(page: Page, spots: Iterable[Spot], day: date | None) -> tuple[Spot, ...]:
    """The spots with the entry that the day, or the places beside them, speak for."""
    named = tuple(spots)
    after = {spot.start: spot for spot in named}
    told = (_told_apart(page, spot, named, day) for spot in named)
    return tuple(_elsewhere(page, spot, after) for spot in told)


def _elsewhere(page: Page, spot: Spot, after: Mapping[int, Spot]) -> Spot:
    """A town without the item of its namesake, where the place behind a comma is another's.

    "Birmingham, Alabama, …" is not the English one; "in Paris, London and Rome" they all are.
    """
    behind = after.get(spot.end + 1)
    if not spot.entry or spot.entry.kind != "place" or page.text[spot.end : spot.end + 1] != (",",):
        return spot
    there = behind.entry.country if behind and behind.entry and behind.entry.kind in WHERE else ""
    if not behind or there in {"", spot.entry.country}:
        return spot
    follows = page.text[behind.end : behind.end + 2]
    listed = JOINING.intersection(follows) or behind.end + 1 in after or follows[:1] != (",",)
    return spot if listed else replace(spot, entry=None)


def _told_apart(page: Page, spot: Spot, named: tuple[Spot, ...], day: date | None) -> Spot:
    others = _others(spot)
    if not spot.entry or not (others or spot.entry.kind == "country"):
        return spot
    if spot.entry.kind == "person":
        both = (spot.entry, *others)
        if FORMER.intersection(page.key[max(0, spot.reach - 1) : max(0, spot.reach)]):
            both = tuple(one for one in both if not serves(one.name, day)) or both
        best = min(both, key=lambda entry: _years_away(entry, day))
        return replace(spot, entry=best)
    within = _within(page, spot, named)
    if within:
        meant = [other for other in others if other.country == within]
        return replace(spot, entry=meant[0] if meant else None, cat="place")
    beside = {s.entry.country for s in named if s.entry and s.words != spot.words}
    beside |= {hints().get(s.words[-1], "") for s in named if s.words}
    meant = [other for other in others if other.country in beside - {""}]
    if len(meant) != 1 or spot.entry.country in beside:
        return spot
    return replace(spot, entry=meant[0], cat=meant[0].kind)


def _within(page: Page, spot: Spot, named: tuple[Spot, ...]) -> str:
    """The country of which a place is said to be a part: "the Greek region of Macedonia"."""
    part = page.key[spot.start - 2 : spot.start] if spot.start > 1 else ()
    if part[1:] != ("of",) or part[0] not in PARTS:
        return ""
    whole = (s.entry.country for s in named if s.entry and s.end == spot.start - 2)
    return next((country for country in whole if spot.entry and country != spot.entry.name), "")


def _others(spot: Spot) -> tuple[Entry, ...]:
    """The other entries that are called just so."""
    if not spot.entry or spot.kind != "name":
        return ()
    return tuple(
        term.entry
        for term in lexicon().get(spot.words[0], ())
        if term.words == spot.words and term.how == "name" and term.entry != spot.entry
    )


def _years_away(entry: Entry, day: date | None) -> int:
    """How many days lie between a day and somebody's nearest office."""
    if day is None:
        return 0
    ends = ((t.start, t.end or date.max) for t in held_by(entry.name))
    apart = (max((start - day).days, (day - end).days, 0) for start, end in ends)
    return min(apart, default=10**6)
