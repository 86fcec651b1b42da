"""Names that a user knows not to be those of whom the tables know by them."""

from collections.abc import Iterable

from msgspec.structs import replace

from graphkit.identity import fold
from graphkit.knowledge import Wishes
from graphkit.resolve.page import Page, written
from graphkit.resolve.spots import Spot


def separate(page: Page, spots: Iterable[Spot], wishes: Wishes) -> tuple[Spot, ...]:
    """The spots; an entry that ``not-same-as`` keeps apart from its words is taken from them."""
    if not wishes.apart:
        return tuple(spots)
    return tuple(_separate(page, spot, wishes) for spot in spots)


def _separate(page: Page, spot: Spot, wishes: Wishes) -> Spot:
    words = fold(written(page, spot.start, spot.end))
    apart = spot.entry and frozenset({words, fold(spot.entry.name)}) in wishes.apart
    return replace(spot, entry=None) if apart else spot
