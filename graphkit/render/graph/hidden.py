"""Computes the cost of a drawing: what cannot be read in it, in square pixels.

It counts words over words, lines through words, crossings of lines, and lines that are too short.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

# Costs in square pixels of covered words: for each line through a name, for each line through the
# words of another line, for each crossing of two lines, and for each pixel by which a line is too
# short for its words (weights by eye, seed article).
THROUGH_NAME_COST, THROUGH_WORDS_COST, CROSSING_COST, SHORT_LINE_COST = 1500, 350, 250, 25
# Pixels: the height of the words of a line, and the length that the nodes at both its ends take.
VERB_HEIGHT, LINE_ENDS = 14, 34

Points = NDArray[np.float64]
Truth = NDArray[np.bool_]


def hidden(
    points: Points,
    sizes: Sequence[tuple[float, float]],
    lines: Sequence[tuple[int, int, float]],
) -> float:
    """The cost of a drawing in square pixels: covered area and the costs above.

    ``points`` are the middles of the nodes' boxes, ``sizes`` their width and height in pixels. Each
    of ``lines`` has the indexes of its two nodes and the width in pixels of the words in its
    middle.

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
    words = _boxes(middles, np.column_stack([wide, np.full(len(wide), VERB_HEIGHT)]))
    own = (ends[:, :1] == np.arange(len(points))) | (ends[:, 1:] == np.arange(len(points)))
    through = _cuts(start, end, names) & ~own
    across = _cuts(start, end, words) & ~np.eye(len(lines), dtype=bool)
    shared = (ends[:, None, :, None] == ends[None, :, None, :]).any(axis=(2, 3))
    crossed = _meet(start[:, None], end[:, None], start[None], end[None]) & ~shared
    room = np.hypot(*(end - start).T) - wide - LINE_ENDS
    lost = THROUGH_NAME_COST * through.sum() + THROUGH_WORDS_COST * across.sum()
    lost += CROSSING_COST * crossed.sum() / 2 - SHORT_LINE_COST * np.minimum(room, 0).sum()
    return _covered(np.vstack([words, names])) + float(lost)


def _boxes(middles: Points, sizes: Points) -> Points:
    """The left, top, right and bottom of boxes, given their middles and sizes."""
    return np.hstack([middles - sizes / 2, middles + sizes / 2])


def _covered(boxes: Points) -> float:
    """The sum of the areas that any two boxes share."""
    low = np.maximum(boxes[:, None, :2], boxes[None, :, :2])
    high = np.minimum(boxes[:, None, 2:], boxes[None, :, 2:])
    area = (high - low).clip(0).prod(axis=2)
    return float(np.triu(area, 1).sum())


def _cuts(start: Points, end: Points, boxes: Points) -> Truth:
    """Whether each line [lines, boxes] runs through each box: it crosses one of its diagonals."""
    a, b = start[:, None], end[:, None]
    down = _meet(a, b, boxes[None, :, :2], boxes[None, :, 2:])
    return down | _meet(a, b, boxes[None, :, [0, 3]], boxes[None, :, [2, 1]])


def _meet(a: Points, b: Points, c: Points, d: Points) -> Truth:
    met = (_side(a, b, c) != _side(a, b, d)) & (_side(c, d, a) != _side(c, d, b))
    return np.asarray(met)


def _side(a: Points, b: Points, c: Points) -> Truth:
    across = (b[..., 0] - a[..., 0]) * (c[..., 1] - a[..., 1])
    return np.asarray(across > (b[..., 1] - a[..., 1]) * (c[..., 0] - a[..., 0]))
