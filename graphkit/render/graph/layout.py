"""The places of the nodes: near those that they are tied to, with room for words.

networkx's spring layout (Fruchterman and Reingold 1991) from fixed seeds, made even by stress
majorization (Gansner, Koren and North 2004), stretched to the shape of a screen, boxes pushed
apart; of several seeds the one that hides least. Whole pixels, so that the last digits of a
processor's arithmetic do not show. Judged, and moved a little, as the page shows it.
"""

from collections.abc import Sequence
from itertools import combinations

import networkx as nx
import numpy as np
from msgspec import Struct

from graphkit.render.graph.hidden import Points, hidden
from graphkit.render.graph.refine import refined

# The pane of the graph is that much wider than high on a screen of 1440 × 900.
PANE_SHAPE = 2.35
# Names and their surroundings take a fifth of the area: room for lines and their words (by eye,
# seed article and generated ones of 50, 500 and 5,000 statements).
AREA_FACTOR = 5.0
# A small graph is worth trying often; the work grows with the square of what is drawn, and this
# many pairs take some 0.3 s.
MAX_LAYOUT_SEEDS, MAX_LAYOUT_PAIRS = 48, 120_000
# Of the majorization, and of pushing boxes apart (by eye).
MAJORIZATION_STEPS, PUSH_ROUNDS = 40, 60
# Pixels between two boxes.
BOX_GAP = 14
# The middles of nodes have that much room in the pane of the graph on a screen of 1440 × 900
# (js/place.mjs draws them no more than half as far apart again); a picture has a fifth
# more.
PANE_ROOM, MAX_ENLARGEMENT, PICTURE_ENLARGEMENT = np.array([760.0, 356.0]), 1.5, 1.2
# The cost is asked so often for each pair of things drawn: 0.3 s for the seed article.
MAX_LAYOUT_TRIES = 3_000_000

PixelPoint = tuple[int, int]


class NodeBox(Struct, frozen=True):
    """A box of ``width`` × ``height`` pixels that a node and its name need."""

    width: float
    height: float


class LabelledEdge(Struct, frozen=True):
    """A line between two nodes.

    ``start`` and ``end`` are the positions of the nodes in the list, ``width`` is that of the
    line's label in pixels.
    """

    start: int
    end: int
    width: float


def layout(places: Sequence[NodeBox], edges: Sequence[LabelledEdge]) -> tuple[PixelPoint, ...]:
    """The middle of each node's box, in pixels around (0, 0)."""
    if not places:
        return ()
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(places)))
    graph.add_edges_from((edge.start, edge.end) for edge in edges)
    far = _distances(graph)
    seeds = max(1, min(MAX_LAYOUT_SEEDS, MAX_LAYOUT_PAIRS // (len(places) + len(edges)) ** 2))
    tried = [_placed(graph, far, places, seed) for seed in range(seeds)]
    sizes = [(place.width, place.height) for place in places]
    lines = [(edge.start, edge.end, edge.width) for edge in edges]

    def cost(points: Points) -> float:
        return hidden(points, sizes, lines)

    best = min(map(_paned, tried), key=cost)
    tries = MAX_LAYOUT_TRIES // (len(places) + len(edges)) ** 2
    moved = refined(best, cost, PANE_ROOM / 2, tries)
    return tuple((round(x), round(y)) for x, y in moved * PICTURE_ENLARGEMENT)


def _paned(points: Points) -> Points:
    """The points as the pane of a screen shows them, their middle at (0, 0)."""
    low, high = points.min(axis=0), points.max(axis=0)
    by = np.minimum(PANE_ROOM / (high - low).clip(1), MAX_ENLARGEMENT)
    return np.asarray(np.round((points - (low + high) / 2) * by))


def _distances(graph: "nx.Graph[int]") -> Points:
    """Steps between any two nodes; two that no path connects are a step further than all others."""
    found = dict(nx.all_pairs_shortest_path_length(graph))
    furthest = max(max(reached.values()) for reached in found.values())
    size = graph.number_of_nodes()
    rows = [[found[a].get(b, furthest + 1) for b in range(size)] for a in range(size)]
    return np.array(rows, dtype=np.float64)


def _placed(graph: "nx.Graph[int]", far: Points, places: Sequence[NodeBox], seed: int) -> Points:
    unit = nx.spring_layout(graph, seed=seed)
    even = _even(np.array([unit[n] for n in range(len(places))]), far)
    spread = np.ptp(even, axis=0).clip(1e-9)
    area = AREA_FACTOR * sum((place.width + BOX_GAP) * (place.height + BOX_GAP) for place in places)
    height = (area / PANE_SHAPE) ** 0.5
    stretched = (even - even.min(axis=0)) / spread - 0.5
    start = (stretched * [height * PANE_SHAPE, height]).tolist()
    return np.round(np.array(_apart(start, places)))


def _even(points: Points, far: Points) -> Points:
    """Distances on the page like distances in the graph, the near ones first of all."""
    apart = far + np.eye(len(far))
    weights = apart**-2 * (1 - np.eye(len(far)))
    total = weights.sum(axis=1, keepdims=True).clip(1e-9)
    for _ in range(MAJORIZATION_STEPS):
        between = points[:, None] - points[None, :]
        length = np.sqrt((between**2).sum(axis=2)).clip(1e-6)
        pull = points[None, :] + between * (far / length)[..., None]
        points = (weights[..., None] * pull).sum(axis=1) / total
    return points


def _apart(points: list[list[float]], places: Sequence[NodeBox]) -> list[list[float]]:
    """Boxes that overlap move away from each other along the shorter way."""
    for _ in range(PUSH_ROUNDS):
        moved = [_push(points, places, *pair) for pair in combinations(range(len(points)), 2)]
        if not any(moved):
            break
    return points


def _push(points: list[list[float]], places: Sequence[NodeBox], one: int, other: int) -> bool:
    a, b = points[one], points[other]
    over = (
        (places[one].width + places[other].width) / 2 + BOX_GAP - abs(a[0] - b[0]),
        (places[one].height + places[other].height) / 2 + BOX_GAP - abs(a[1] - b[1]),
    )
    if min(over) <= 0:
        return False
    axis = over.index(min(over))
    push = over[axis] / 2 * (1 if a[axis] < b[axis] else -1)
    a[axis] -= push
    b[axis] += push
    return True
