"""The part of a drawing that cannot be read: words under words, lines through them, crossings."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

# A reader's losses, in square pixels of covered words: a line through a name makes the name
# hard to read, one through the words of another line hides a part of it, a crossing makes a line
# hard to follow; a line shorter than its words by a pixel hides them at both ends (weights by
# eye, seed article).
THROUGH_NAME_COST, THROUGH_WORDS_COST, CROSSING_COST, SHORT_LINE_COST = 1500, 350, 250, 25
# Pixels of the words of a line, and of the two nodes at its ends.
VERB_HEIGHT, LINE_ENDS = 14, 34

Points = NDArray[np.float64]
Truth = NDArray[np.bool_]


def hidden(
    points: Points,
    sizes: Sequence[tuple[float, float]],
    lines: Sequence[tuple[int, int, float]],
) -> float:
    """The square pixels that are covered, and other losses in the same measure.

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
    """Left, top, right, bottom."""
    return np.hstack([middles - sizes / 2, middles + sizes / 2])


def _covered(boxes: Points) -> float:
    """The area that boxes share, each two counted once."""
    low = np.maximum(boxes[:, None, :2], boxes[None, :, :2])
    high = np.minimum(boxes[:, None, 2:], boxes[None, :, 2:])
    area = (high - low).clip(0).prod(axis=2)
    return float(np.triu(area, 1).sum())


def _cuts(start: Points, end: Points, boxes: Points) -> Truth:
    """The lines that run through a box: those that cross one of its diagonals."""
    a, b = start[:, None], end[:, None]
    down = _meet(a, b, boxes[None, :, :2], boxes[None, :, 2:])
    return down | _meet(a, b, boxes[None, :, [0, 3]], boxes[None, :, [2, 1]])


def _meet(a: Points, b: Points, c: Points, d: Points) -> Truth:
    met = (_side(a, b, c) != _side(a, b, d)) & (_side(c, d, a) != _side(c, d, b))
    return np.asarray(met)


def _side(a: Points, b: Points, c: Points) -> Truth:
    across = (b[..., 0] - a[..., 0]) * (c[..., 1] - a[..., 1])
    return np.asarray(across > (b[..., 1] - a[..., 1]) * (c[..., 0] - a[..., 0]))
