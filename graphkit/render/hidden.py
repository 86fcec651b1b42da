"""How much of a drawing cannot be read: words under words, lines through them, crossings."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

# What a reader loses, in square pixels of covered words: a line through a name makes the name
# hard to read, one through the words of another line hides a part of it, a crossing makes a line
# hard to follow; a line shorter than its words by a pixel hides them at both ends (weights by
# eye, seed article).
THROUGH_NAME, THROUGH_WORDS, CROSSING, SHORT = 1500, 350, 250, 25
WORD, ENDS = 14, 34

Points = NDArray[np.float64]
Truth = NDArray[np.bool_]


def hidden(
    points: Points,
    sizes: Sequence[tuple[float, float]],
    lines: Sequence[tuple[int, int, float]],
) -> float:
    """Covered square pixels and what is as bad.

    ``points`` are the middles of boxes of ``sizes`` (width, height); a line is the positions of
    its two ends and the width of the words in its middle.

    >>> hidden(np.array([[0.0, 0.0], [10.0, 0.0]]), [(20, 10), (20, 10)], [])
    100.0
    """
    names = _boxes(points, np.array(sizes, dtype=np.float64))
    if not lines:
        return _covered(names)
    ends = np.array([(a, b) for a, b, _ in lines])
    start, end = points[ends[:, 0]], points[ends[:, 1]]
    wide = np.array([width for _, _, width in lines])
    middles = (start + end) / 2
    words = _boxes(middles, np.column_stack([wide, np.full(len(wide), WORD)]))
    own = (ends[:, :1] == np.arange(len(points))) | (ends[:, 1:] == np.arange(len(points)))
    through = _cuts(start, end, names) & ~own
    across = _cuts(start, end, words) & ~np.eye(len(lines), dtype=bool)
    shared = (ends[:, None, :, None] == ends[None, :, None, :]).any(axis=(2, 3))
    crossed = _meet(start[:, None], end[:, None], start[None], end[None]) & ~shared
    room = np.hypot(*(end - start).T) - wide - ENDS
    lost = THROUGH_NAME * through.sum() + THROUGH_WORDS * across.sum()
    lost += CROSSING * crossed.sum() / 2 - SHORT * np.minimum(room, 0).sum()
    return _covered(np.vstack([words, names])) + float(lost)


def _boxes(middles: Points, sizes: Points) -> Points:
    """Left, top, right, bottom."""
    return np.hstack([middles - sizes / 2, middles + sizes / 2])


def _covered(boxes: Points) -> float:
    """The area that boxes share, each two counted once."""
    low = np.maximum(boxes[:, None, :2], boxes[None, :, :2])
    high = np.minimum(boxes[:, None, 2:], boxes[None, :, 2:])
    area = (high - low).clip(0).prod(axis=2)
    return float(np.triu(area, 1).sum())


def _cuts(start: Points, end: Points, boxes: Points) -> Truth:
    """Which lines run through which boxes: those that cross one of a box's diagonals."""
    a, b = start[:, None], end[:, None]
    down = _meet(a, b, boxes[None, :, :2], boxes[None, :, 2:])
    return down | _meet(a, b, boxes[None, :, [0, 3]], boxes[None, :, [2, 1]])


def _meet(a: Points, b: Points, c: Points, d: Points) -> Truth:
    met = (_side(a, b, c) != _side(a, b, d)) & (_side(c, d, a) != _side(c, d, b))
    return np.asarray(met)


def _side(a: Points, b: Points, c: Points) -> Truth:
    across = (b[..., 0] - a[..., 0]) * (c[..., 1] - a[..., 1])
    return np.asarray(across > (b[..., 1] - a[..., 1]) * (c[..., 0] - a[..., 0]))
