"""Makes pyvis's network of the claims: nodes and lines with their places and looks."""

import json
import math
from collections import Counter
from collections.abc import Sequence
from typing import Any

from pyvis.network import Network

from graphkit.records import Actor
from graphkit.render.claims import Claim
from graphkit.render.graph.labels import label
from graphkit.render.graph.layout import LabelledEdge, NodeBox, layout
from graphkit.render.graph.lines import GraphLine, graph_lines

# Each kind of actor has its shape, so that a reader need not see colours.
KIND_SHAPES = {
    "person": "dot",
    "organization": "square",
    "country": "hexagon",
    "place": "triangleDown",
    "event": "diamond",
}
# The largest numbers of lines and of names that are drawn first; more cannot be read. The page can
# draw more on demand. 42 boxes of 110 × 50 pixels cover 56 % of a pane of 942 × 437 pixels, that of
# the page on a screen of 1440 × 900.
MAX_GRAPH_LINES, MAX_GRAPH_NAMES = 150, 42
# Pixels: the average width of a letter at most, in a name of 13 and in a verb of 11.5 pixels
# (DejaVu Sans, the widest system type), and the height of a line of a name.
NAME_LETTER_WIDTH, VERB_LETTER_WIDTH, NAME_LINE_HEIGHT = 7.8, 6.4, 16
# The ids of the two nodes of a line, and its label.
LinePair = tuple[int, int, str]
# Pixels: the least and the greatest half width of a node, and its growth, see :func:`size` (by
# eye).
MIN_NODE_SIZE, MAX_NODE_SIZE, NODE_GROWTH = 9, 20, 3
VIS_OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {
        "hover": True,
        "keyboard": False,
        "multiselect": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 120,
    },
    "edges": {
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}},
        "arrowStrikethrough": False,
        "selectionWidth": 1.5,
        "hoverWidth": 1,
        "smooth": False,
    },
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3, "labelHighlightBold": False},
}


def network(actors: Sequence[Actor], claims: Sequence[Claim]) -> Network:
    """The network of the claims; its nodes are all actors who say something or are spoken of.

    The id of a node is the index of its actor in ``actors``; the ``members`` of a line are indexes
    in ``claims``. The lines with most claims come first. Only the nodes that are drawn first have
    places.
    """
    net = Network(directed=True)
    order = {actor.id: position for position, actor in enumerate(actors)}
    weights = Counter(a for claim in claims for a in {*claim.actors, *claim.about})
    found = graph_lines(claims)
    nodes = {
        order[key]: _node(actors[order[key]], weights[key])
        for key in sorted(weights, key=lambda a: (-weights[a], order[a]))
    }
    lines = [(order[line.start], order[line.end], line.label) for line in found]
    speakers = [order[a] for claim in claims for a in claim.actors]
    for n, (x, y) in _spots(nodes, *first(lines, speakers)).items():
        nodes[n] |= {"x": x, "y": y}
    for n, node in nodes.items():
        net.add_node(n, **node)
    for n, line in enumerate(found):
        net.add_edge(order[line.start], order[line.end], id=n, **_edge(line))
    net.set_options(json.dumps(VIS_OPTIONS))
    return net


def first(lines: Sequence[LinePair], speakers: Sequence[int]) -> tuple[list[int], list[LinePair]]:
    """The nodes and the lines that are drawn first, within both largest numbers.

    Speakers without a line come last. ``js/place.mjs`` chooses the lines in the same way after a
    filter.

    >>> first([(1, 2, "said"), (3, 4, "told")], [1, 5])
    ([1, 2, 3, 4, 5], [(1, 2, 'said'), (3, 4, 'told')])
    """
    nodes: dict[int, None] = {}
    drawn: list[LinePair] = []
    for start, end, words in lines:
        if (
            len(drawn) < MAX_GRAPH_LINES
            and len(nodes | {start: None, end: None}) <= MAX_GRAPH_NAMES
        ):
            nodes |= {start: None, end: None}
            drawn.append((start, end, words))
    alone = [n for n in dict.fromkeys(speakers) if n not in nodes]
    return [*nodes, *alone[: max(0, MAX_GRAPH_NAMES - len(nodes))]], drawn


def _node(actor: Actor, weight: int) -> dict[str, Any]:
    """The attributes of an actor's node; ``weight`` is the number of its claims."""
    return {
        "label": label(actor.name),
        "shape": KIND_SHAPES[actor.kind],
        "size": size(weight),
        "group": actor.kind,
    }


def _edge(line: GraphLine) -> dict[str, object]:
    return {"label": line.label, "tone": line.tone, "members": list(line.members)}


def size(weight: int) -> int:
    """Half the width of a node in pixels; it grows with the square root of its number of claims.

    >>> size(1), size(9), size(10_000)
    (9, 15, 20)
    """
    return round(min(MAX_NODE_SIZE, MIN_NODE_SIZE + NODE_GROWTH * (math.sqrt(weight) - 1)))


def _spots(
    nodes: dict[int, dict[str, Any]], drawn: Sequence[int], lines: Sequence[LinePair]
) -> dict[int, tuple[int, int]]:
    """The place of each drawn node in pixels, by its id."""
    rank = {n: position for position, n in enumerate(drawn)}
    places = [_place(nodes[n]["label"], nodes[n]["size"]) for n in drawn]
    edges = [
        LabelledEdge(rank[start], rank[end], len(words) * VERB_LETTER_WIDTH)
        for start, end, words in lines
    ]
    return dict(zip(drawn, layout(places, edges), strict=True))


def _place(name: str, half: int) -> NodeBox:
    lines = name.split("\n")
    wide = max(len(line) for line in lines) * NAME_LETTER_WIDTH
    return NodeBox(max(wide, 2 * half), 2 * half + len(lines) * NAME_LINE_HEIGHT)
