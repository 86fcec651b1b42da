"""How much of a drawing cannot be read: words under words, lines through names, crossings."""

from collections.abc import Sequence
from itertools import combinations

Point = tuple[int, int]
Spot = tuple[float, float]
Box = tuple[float, float, float, float]
# What a reader loses, in square pixels of covered words: a line through a name makes the name
# hard to read, a crossing makes a line hard to follow (weights by eye, seed article).
THROUGH, CROSSING = 1500, 250
WORD = 14


def hidden(
    points: Sequence[Point],
    sizes: Sequence[tuple[float, float]],
    lines: Sequence[tuple[int, int, float]],
) -> float:
    """Covered square pixels and what is as bad.

    ``points`` are the middles of boxes of ``sizes`` (width, height); a line is the positions of
    its two ends and the width of the words in its middle.

    >>> hidden([(0, 0), (10, 0)], [(20, 10), (20, 10)], [])
    100.0
    """
    names = [_box(*points[n], *size) for n, size in enumerate(sizes)]
    words = [_box(*_middle(points[a], points[b]), width, WORD) for a, b, width in lines]
    covered = sum(_overlap(a, b) for a, b in combinations(words + names, 2))
    through = sum(
        _cuts(points[a], points[b], box)
        for a, b, _ in lines
        for n, box in enumerate(names)
        if n not in (a, b)
    )
    crossings = sum(_cross(points, one, other) for one, other in combinations(lines, 2))
    return float(covered + THROUGH * through + CROSSING * crossings)


def _box(x: float, y: float, width: float, height: float) -> Box:
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _middle(a: Point, b: Point) -> Spot:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def _overlap(a: Box, b: Box) -> float:
    wide = min(a[2], b[2]) - max(a[0], b[0])
    high = min(a[3], b[3]) - max(a[1], b[1])
    return wide * high if wide > 0 and high > 0 else 0


def _cuts(a: Spot, b: Spot, box: Box) -> bool:
    """Whether a line runs through a box: it crosses one of the box's diagonals."""
    left, top, right, bottom = box
    return _meet(a, b, (left, top), (right, bottom)) or _meet(a, b, (left, bottom), (right, top))


def _cross(
    points: Sequence[Point], one: tuple[int, int, float], other: tuple[int, int, float]
) -> bool:
    if {*one[:2]} & {*other[:2]}:
        return False
    return _meet(points[one[0]], points[one[1]], points[other[0]], points[other[1]])


def _meet(a: Spot, b: Spot, c: Spot, d: Spot) -> bool:
    return _side(a, b, c) != _side(a, b, d) and _side(c, d, a) != _side(c, d, b)


def _side(a: Spot, b: Spot, c: Spot) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0])
