"""Computes the places of the nodes: connected nodes are near each other, with room for words.

For each of several fixed seeds:

1. networkx's spring layout (Fruchterman and Reingold 1991) gives first places.
2. Stress majorization (Gansner, Koren and North 2004) makes distances like those in the graph.
3. The places are stretched over an area of the shape ``PANE_SHAPE``.
4. Boxes that overlap are pushed apart, and places are rounded to pixels.
5. The places are scaled to the area ``PANE_ROOM``, as the page does it.

The layout of the seed with the least cost (:mod:`~graphkit.render.graph.hidden`) is refined, node
by node, and enlarged for the picture. Rounding hides differences between processors' arithmetic.
"""

from collections.abc import Sequence
from itertools import combinations

import networkx as nx
import numpy as np
from msgspec import Struct

from graphkit.render.graph.hidden import Points, hidden
from graphkit.render.graph.refine import refined

# Width divided by height of the area in which boxes are pushed apart (step 3).
PANE_SHAPE = 2.35
# That area divided by the sum of the areas of the boxes with their gaps, so that there is room for
# lines and their words (by eye, seed article and generated ones of 50, 500 and 5,000 statements).
AREA_FACTOR = 5.0
# The largest number of seeds, and the largest number of seeds times the square of nodes and lines;
# that many pairs take about 0.3 s.
MAX_LAYOUT_SEEDS, MAX_LAYOUT_PAIRS = 48, 120_000
# Rounds of the majorization, and of pushing boxes apart at most (by eye).
MAJORIZATION_STEPS, PUSH_ROUNDS = 40, 60
# The least distance of two boxes, in pixels.
BOX_GAP = 14
# PANE_ROOM: width and height in pixels of the area for the middles of nodes. It is about what
# js/place.mjs leaves in the page's pane on a screen of 1440 × 900: the pane of 942 × 437 less
# 150 × 84. MAX_ENLARGEMENT: the largest factor by which places are drawn further apart, the same as
# in js/place.mjs. PICTURE_ENLARGEMENT: the factor for the places of the result, which the picture
# uses as they are.
PANE_ROOM, MAX_ENLARGEMENT, PICTURE_ENLARGEMENT = np.array([760.0, 356.0]), 1.5, 1.2
# The largest number of times that the cost is computed in refining, times the square of nodes and
# lines: 0.3 s for the seed article.
MAX_LAYOUT_TRIES = 3_000_000

PixelPoint = tuple[int, int]


class NodeBox(Struct, frozen=True):
    """The size of a node with its name: ``width`` and ``height`` in pixels."""

    width: float
    height: float


class LabelledEdge(Struct, frozen=True):
    """A line between two nodes.

    ``start`` and ``end`` are the indexes of the nodes in the list of boxes, ``width`` is the width
    of the line's label in pixels.
    """

    start: int
    end: int
    width: float


def layout(boxes: Sequence[NodeBox], edges: Sequence[LabelledEdge]) -> tuple[PixelPoint, ...]:
    """The middle of each box, in whole pixels around (0, 0); ``()`` without boxes."""
    if not boxes:
        return ()
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(boxes)))
    graph.add_edges_from((edge.start, edge.end) for edge in edges)
    far = _distances(graph)
    seeds = max(1, min(MAX_LAYOUT_SEEDS, MAX_LAYOUT_PAIRS // (len(boxes) + len(edges)) ** 2))
    tried = [_placed(graph, far, boxes, seed) for seed in range(seeds)]
    sizes = [(box.width, box.height) for box in boxes]
    lines = [(edge.start, edge.end, edge.width) for edge in edges]

    def cost(points: Points) -> float:
        return hidden(points, sizes, lines)

    best = min(map(_paned, tried), key=cost)
    tries = MAX_LAYOUT_TRIES // (len(boxes) + len(edges)) ** 2
    moved = refined(best, cost, PANE_ROOM / 2, tries)
    return tuple((round(x), round(y)) for x, y in moved * PICTURE_ENLARGEMENT)


def _paned(points: Points) -> Points:
    """The points scaled to ``PANE_ROOM`` and rounded, with their middle at (0, 0)."""
    low, high = points.min(axis=0), points.max(axis=0)
    by = np.minimum(PANE_ROOM / (high - low).clip(1), MAX_ENLARGEMENT)
    return np.asarray(np.round((points - (low + high) / 2) * by))


def _distances(graph: "nx.Graph[int]") -> Points:
    """The number of lines on the shortest path between any two nodes [nodes, nodes].

    Two nodes without a path are one line further apart than the furthest others.
    """
    found = dict(nx.all_pairs_shortest_path_length(graph))
    furthest = max(max(reached.values()) for reached in found.values())
    size = graph.number_of_nodes()
    rows = [[found[a].get(b, furthest + 1) for b in range(size)] for a in range(size)]
    return np.array(rows, dtype=np.float64)


def _placed(graph: "nx.Graph[int]", far: Points, boxes: Sequence[NodeBox], seed: int) -> Points:
    """The places of one seed after steps 1 to 4, in pixels; ``far`` are the distances."""
    unit = nx.spring_layout(graph, seed=seed)
    even = _even(np.array([unit[n] for n in range(len(boxes))]), far)
    spread = np.ptp(even, axis=0).clip(1e-9)
    area = AREA_FACTOR * sum((box.width + BOX_GAP) * (box.height + BOX_GAP) for box in boxes)
    height = (area / PANE_SHAPE) ** 0.5
    stretched = (even - even.min(axis=0)) / spread - 0.5
    start = (stretched * [height * PANE_SHAPE, height]).tolist()
    return np.round(np.array(_apart(start, boxes)))


def _even(points: Points, far: Points) -> Points:
    """The points after stress majorization: distances become like ``far``, short ones most."""
    apart = far + np.eye(len(far))
    weights = apart**-2 * (1 - np.eye(len(far)))
    total = weights.sum(axis=1, keepdims=True).clip(1e-9)
    for _ in range(MAJORIZATION_STEPS):
        between = points[:, None] - points[None, :]
        length = np.sqrt((between**2).sum(axis=2)).clip(1e-6)
        pull = points[None, :] + between * (far / length)[..., None]
        points = (weights[..., None] * pull).sum(axis=1) / total
    return points


def _apart(points: list[list[float]], boxes: Sequence[NodeBox]) -> list[list[float]]:
    """Pushes boxes apart until none are too near; changes ``points`` and returns them."""
    for _ in range(PUSH_ROUNDS):
        moved = [_push(points, boxes, *pair) for pair in combinations(range(len(points)), 2)]
        if not any(moved):
            break
    return points


def _push(points: list[list[float]], boxes: Sequence[NodeBox], one: int, other: int) -> bool:
    """Moves two boxes nearer than ``BOX_GAP`` apart, along the axis of the shorter way.

    Changes ``points``; returns whether the boxes were moved.
    """
    a, b = points[one], points[other]
    over = (
        (boxes[one].width + boxes[other].width) / 2 + BOX_GAP - abs(a[0] - b[0]),
        (boxes[one].height + boxes[other].height) / 2 + BOX_GAP - abs(a[1] - b[1]),
    )
    if min(over) <= 0:
        return False
    axis = over.index(min(over))
    push = over[axis] / 2 * (1 if a[axis] < b[axis] else -1)
    a[axis] -= push
    b[axis] += push
    return True
