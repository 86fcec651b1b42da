"""A line between two nodes as the picture draws it: its bend, its ends, the points along it."""

import math
from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

PicturePoint = tuple[float, float]
# How far lines between the same two nodes part, as a share of their length (js/place.mjs).
LANE_SHARE = 0.12
# Pixels between the head of a line and the node that it points to.
ARROW_GAP = 4


class Curve(Struct, frozen=True):
    """A quadratic Bézier curve from ``start`` to ``end``, which ``bend`` draws to its side."""

    start: PicturePoint
    bend: PicturePoint
    end: PicturePoint

    def at(self, t: float) -> PicturePoint:
        """The point at ``t`` between 0 and 1.

        >>> Curve((0, 0), (5, 10), (10, 0)).at(0.5)
        (5.0, 5.0)
        """
        weights = ((1 - t) ** 2, 2 * t * (1 - t), t**2)
        ends = (self.start, self.bend, self.end)
        x, y = (sum(w * e[n] for w, e in zip(weights, ends, strict=True)) for n in (0, 1))
        return x, y

    @property
    def path(self) -> str:
        """The same for SVG."""
        (a, b), (c, d), (e, f) = self.start, self.bend, self.end
        return f"M{a:.1f} {b:.1f}Q{c:.1f} {d:.1f} {e:.1f} {f:.1f}"


def curve(
    start: PicturePoint, end: PicturePoint, halves: tuple[float, float], lane: float
) -> Curve:
    """From the edge of one node to the edge of another; ``lane`` 0 is straight.

    ``halves`` are half the widths of the two nodes.
    """
    dx, dy = end[0] - start[0], end[1] - start[1]
    bend = (
        (start[0] + end[0]) / 2 - 2 * LANE_SHARE * lane * dy,
        (start[1] + end[1]) / 2 + 2 * LANE_SHARE * lane * dx,
    )
    first, last = _towards(start, bend, halves[0]), _towards(end, bend, halves[1] + ARROW_GAP)
    return Curve(first, bend, last)


def _towards(spot: PicturePoint, goal: PicturePoint, by: float) -> PicturePoint:
    dx, dy = goal[0] - spot[0], goal[1] - spot[1]
    share = by / max(math.hypot(dx, dy), by)
    return spot[0] + share * dx, spot[1] + share * dy


def parted(ends: Sequence[tuple[int, int]]) -> list[float]:
    """The lane of each line beside the others between the same two nodes.

    >>> parted([(1, 2), (2, 1), (1, 3)])
    [-0.5, -0.5, 0.0]
    """
    same: dict[tuple[int, int], list[int]] = defaultdict(list)
    for n, (a, b) in enumerate(ends):
        same[min(a, b), max(a, b)].append(n)
    lanes = [0.0] * len(ends)
    for (low, _), lines in same.items():
        for rank, n in enumerate(lines):
            side = rank - (len(lines) - 1) / 2
            lanes[n] = side if ends[n][0] == low else -side
    return lanes
