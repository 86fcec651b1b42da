"""The graph as SVG: nodes where the page has them, lines, names, verbs where they cover least."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from pyvis.network import Network

from graphkit.render.graph import MAX_GRAPH_LINES
from graphkit.render.looks import TONE_NAMES, colours, shape, stroke
from graphkit.render.picture.curve import Curve, curve, parted
from graphkit.render.svg import PicturePart, Svg, element, joined, words

Box = tuple[float, float, float, float]
# Pixels of the letters of names and verbs, as on the page; lines stand 1.2 letters apart.
NAME_SIZE, VERB_SIZE, LINE_SPACING = 13, 11.5, 1.2
# Pixels that a letter takes of its size on average (DejaVu Sans, the widest system type).
LETTER_SHARE = 0.58
# The places along a line where its words may stand, the middle first.
VERB_PLACES = (0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.22, 0.78)
# Pixels around the nodes for the outer names.
GRAPH_SIDE, GRAPH_TOP, GRAPH_FOOT = 90, 28, 62


class DrawnNode(Struct, frozen=True):
    """A node in its place.

    ``kind`` is its actor's, ``name`` its label, ``half`` half its width in pixels; ``x`` and ``y``
    are its middle.
    """

    kind: str
    name: str
    half: float
    x: float
    y: float


class DrawnLine(Struct, frozen=True):
    """A line between two nodes.

    ``curve`` is its way, ``tone`` its look, ``text`` the words in its middle, ``count`` the number
    of its claims.
    """

    curve: Curve
    tone: str
    text: str
    count: int


def graph(net: Network, least: float) -> PicturePart:
    """The nodes that have places and the lines between them, ``least`` pixels wide or wider."""
    placed = [node for node in net.nodes if "x" in node]
    if not placed:
        return PicturePart(Svg(""), least, 0)
    xs, ys = [n["x"] for n in placed], [n["y"] for n in placed]
    wide = max(least, max(xs) - min(xs) + 2 * GRAPH_SIDE)
    left, top = (wide - max(xs) - min(xs)) / 2, GRAPH_TOP - min(ys)
    nodes = {
        n["id"]: DrawnNode(n["group"], n["label"], n["size"], n["x"] + left, n["y"] + top)
        for n in placed
    }
    drawn = joined(_drawn([*nodes.values()], _lines(nodes, net.edges)))
    return PicturePart(drawn, wide, max(ys) - min(ys) + GRAPH_TOP + GRAPH_FOOT)


def _lines(nodes: Mapping[int, DrawnNode], edges: Sequence[Mapping[str, Any]]) -> list[DrawnLine]:
    shown = [edge for edge in edges if {edge["from"], edge["to"]} <= nodes.keys()][:MAX_GRAPH_LINES]
    lanes = parted([(edge["from"], edge["to"]) for edge in shown])
    return [
        DrawnLine(
            _between(nodes[edge["from"]], nodes[edge["to"]], lane),
            edge["tone"],
            edge["label"],
            len(edge["members"]),
        )
        for edge, lane in zip(shown, lanes, strict=True)
    ]


def _between(one: DrawnNode, other: DrawnNode, lane: float) -> Curve:
    return curve((one.x, one.y), (other.x, other.y), (one.half, other.half), lane)


def _drawn(nodes: Sequence[DrawnNode], lines: Sequence[DrawnLine]) -> Iterator[Svg]:
    """From the ground up: lines, nodes, verbs, names."""
    yield from (_line(line) for line in lines)
    yield from (shape(node.kind, node.x, node.y, node.half) for node in nodes)
    below = [(node, node.y + node.half + 3) for node in nodes]
    taken = [_around(node.x, node.y, 2 * node.half, 2 * node.half) for node in nodes]
    taken += [_text_box(node.name, node.x, top, NAME_SIZE) for node, top in below]
    yield from _verbs(lines, taken)
    yield from (_name(node.name, node.x, top) for node, top in below)


def _line(line: DrawnLine) -> Svg:
    wide = 1.4 + math.log2(line.count) / 2
    return stroke(line.curve.path, line.tone, wide, f"url(#graphkit-{line.tone})")


def _verbs(lines: Iterable[DrawnLine], taken: list[Box]) -> Iterator[Svg]:
    """The words of each line at the first point where they cover nothing, else where least."""
    for line in lines:
        spots = [line.curve.at(t) for t in VERB_PLACES]
        boxes = [
            _text_box(line.text, x, y - VERB_SIZE * LINE_SPACING / 2, VERB_SIZE) for x, y in spots
        ]
        best = min(boxes, key=lambda box: sum(_overlap(box, other) for other in taken))
        taken.append(best)
        yield from _verb(line, best)


def _verb(line: DrawnLine, box: Box) -> Iterator[Svg]:
    left, top, right, bottom = box
    yield element(
        "rect", x=left, y=top, width=right - left, height=bottom - top, fill=colours()["panel"]
    )
    yield element(
        "text",
        words(line.text),
        x=(left + right) / 2,
        y=bottom - 3.5,
        font_size=VERB_SIZE,
        fill=colours()[line.tone],
        text_anchor="middle",
    )


def _name(name: str, x: float, top: float) -> Svg:
    rows = [
        element("tspan", words(row), x=x, y=top + NAME_SIZE * (1 + n * LINE_SPACING))
        for n, row in enumerate(name.split("\n"))
    ]
    panel = colours()["panel"]
    return element(
        "text",
        *rows,
        font_size=NAME_SIZE,
        fill=colours()["ink"],
        text_anchor="middle",
        stroke=panel,
        stroke_width=4,
        paint_order="stroke",
        stroke_linejoin="round",
    )


def _text_box(text: str, x: float, top: float, size: float) -> Box:
    rows = text.split("\n")
    wide = max(map(len, rows)) * size * LETTER_SHARE + 4
    high = len(rows) * size * LINE_SPACING
    return _around(x, top + high / 2, wide, high)


def _around(x: float, y: float, wide: float, high: float) -> Box:
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2


def _overlap(a: Box, b: Box) -> float:
    wide = min(a[2], b[2]) - max(a[0], b[0])
    high = min(a[3], b[3]) - max(a[1], b[1])
    return wide * high if wide > 0 and high > 0 else 0


def arrows() -> Svg:
    """The heads of the lines, one for each tone."""
    return joined(_arrow(tone) for tone in TONE_NAMES)


def _arrow(tone: str) -> Svg:
    head = element("path", d="M0 0 8 3.5 0 7z", fill=colours()[tone])
    size = {"markerWidth": 8, "markerHeight": 7, "refX": 6, "refY": 3.5}
    return element(
        "marker", head, id=f"graphkit-{tone}", orient="auto", markerUnits="userSpaceOnUse", **size
    )
