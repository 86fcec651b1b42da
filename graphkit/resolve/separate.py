"""Names that a user knows not to be those of whom the tables know by them."""

from collections.abc import Iterable

from msgspec.structs import replace

from graphkit.identity import fold
from graphkit.knowledge import Overrides
from graphkit.resolve.page import Page, written
from graphkit.resolve.spots import Spot


def separate(page: Page, spots: Iterable[Spot], overrides: Overrides) -> tuple[Spot, ...]:
    """The spots; an entry that ``not-same-as`` keeps apart from its words is taken from them."""
    if not overrides.apart:
        return tuple(spots)
    return tuple(_separate(page, spot, overrides) for spot in spots)


def _separate(page: Page, spot: Spot, overrides: Overrides) -> Spot:
    words = fold(written(page, spot.start, spot.end))
    apart = spot.entry and frozenset({words, fold(spot.entry.name)}) in overrides.apart
    return replace(spot, entry=None) if apart else spot
