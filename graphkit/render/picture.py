"""The graph as SVG: nodes where the page has them, lines, names, verbs where they cover least."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from pyvis.network import Network

from graphkit.render.curve import Curve, curve, parted
from graphkit.render.looks import TONES, colours, shape, stroke
from graphkit.render.network import LINES
from graphkit.render.svg import Svg, element, joined, words

Box = tuple[float, float, float, float]
NAME, VERB, SPACING = 13, 11.5, 1.2
# Pixels that a letter takes of its size on average (DejaVu Sans, the widest system type).
LETTER = 0.58
ALONG = (0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.22, 0.78)
# Room around the nodes for the outer names.
SIDE, TOP, FOOT = 90, 28, 62


class Part(Struct, frozen=True):
    """A piece of a picture with its size in pixels; its left upper corner is (0, 0)."""

    svg: Svg
    width: float
    height: float


class Node(Struct, frozen=True):
    """A node in its place, ``half`` as wide as it is."""

    kind: str
    name: str
    half: float
    x: float
    y: float


class Line(Struct, frozen=True):
    """A line between two nodes."""

    curve: Curve
    tone: str
    text: str
    count: int


def graph(net: Network, least: float) -> Part:
    """The nodes that have places and the lines between them, ``least`` pixels wide or wider."""
    placed = [node for node in net.nodes if "x" in node]
    if not placed:
        return Part(Svg(""), least, 0)
    xs, ys = [n["x"] for n in placed], [n["y"] for n in placed]
    wide = max(least, max(xs) - min(xs) + 2 * SIDE)
    left, top = (wide - max(xs) - min(xs)) / 2, TOP - min(ys)
    nodes = {
        n["id"]: Node(n["group"], n["label"], n["size"], n["x"] + left, n["y"] + top)
        for n in placed
    }
    drawn = joined(_drawn([*nodes.values()], _lines(nodes, net.edges)))
    return Part(drawn, wide, max(ys) - min(ys) + TOP + FOOT)


def _lines(nodes: Mapping[int, Node], edges: Sequence[Mapping[str, Any]]) -> list[Line]:
    shown = [edge for edge in edges if {edge["from"], edge["to"]} <= nodes.keys()][:LINES]
    lanes = parted([(edge["from"], edge["to"]) for edge in shown])
    return [
        Line(
            _between(nodes[edge["from"]], nodes[edge["to"]], lane),
            edge["tone"],
            edge["label"],
            len(edge["members"]),
        )
        for edge, lane in zip(shown, lanes, strict=True)
    ]


def _between(one: Node, other: Node, lane: float) -> Curve:
    return curve((one.x, one.y), (other.x, other.y), (one.half, other.half), lane)


def _drawn(nodes: Sequence[Node], lines: Sequence[Line]) -> Iterator[Svg]:
    """From the ground up: lines, nodes, verbs, names."""
    yield from (_line(line) for line in lines)
    yield from (shape(node.kind, node.x, node.y, node.half) for node in nodes)
    below = [(node, node.y + node.half + 3) for node in nodes]
    taken = [_around(node.x, node.y, 2 * node.half, 2 * node.half) for node in nodes]
    taken += [_text_box(node.name, node.x, top, NAME) for node, top in below]
    yield from _verbs(lines, taken)
    yield from (_name(node.name, node.x, top) for node, top in below)


def _line(line: Line) -> Svg:
    wide = 1.4 + math.log2(line.count) / 2
    return stroke(line.curve.path, line.tone, wide, f"url(#graphkit-{line.tone})")


def _verbs(lines: Iterable[Line], taken: list[Box]) -> Iterator[Svg]:
    """The words of each line at the first point where they cover nothing, else where least."""
    for line in lines:
        spots = [line.curve.at(t) for t in ALONG]
        boxes = [_text_box(line.text, x, y - VERB * SPACING / 2, VERB) for x, y in spots]
        best = min(boxes, key=lambda box: sum(_overlap(box, other) for other in taken))
        taken.append(best)
        yield from _verb(line, best)


def _verb(line: Line, box: Box) -> Iterator[Svg]:
    left, top, right, bottom = box
    yield element(
        "rect", x=left, y=top, width=right - left, height=bottom - top, fill=colours()["panel"]
    )
    yield element(
        "text",
        words(line.text),
        x=(left + right) / 2,
        y=bottom - 3.5,
        font_size=VERB,
        fill=colours()[line.tone],
        text_anchor="middle",
    )


def _name(name: str, x: float, top: float) -> Svg:
    rows = [
        element("tspan", words(row), x=x, y=top + NAME * (1 + n * SPACING))
        for n, row in enumerate(name.split("\n"))
    ]
    panel = colours()["panel"]
    return element(
        "text",
        *rows,
        font_size=NAME,
        fill=colours()["ink"],
        text_anchor="middle",
        stroke=panel,
        stroke_width=4,
        paint_order="stroke",
        stroke_linejoin="round",
    )


def _text_box(text: str, x: float, top: float, size: float) -> Box:
    rows = text.split("\n")
    wide = max(map(len, rows)) * size * LETTER + 4
    high = len(rows) * size * SPACING
    return _around(x, top + high / 2, wide, high)


def _around(x: float, y: float, wide: float, high: float) -> Box:
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2


def _overlap(a: Box, b: Box) -> float:
    wide = min(a[2], b[2]) - max(a[0], b[0])
    high = min(a[3], b[3]) - max(a[1], b[1])
    return wide * high if wide > 0 and high > 0 else 0


def arrows() -> Svg:
    """The heads of the lines, one for each tone."""
    return joined(_arrow(tone) for tone in TONES)


def _arrow(tone: str) -> Svg:
    head = element("path", d="M0 0 8 3.5 0 7z", fill=colours()[tone])
    size = {"markerWidth": 8, "markerHeight": 7, "refX": 6, "refY": 3.5}
    return element(
        "marker", head, id=f"graphkit-{tone}", orient="auto", markerUnits="userSpaceOnUse", **size
    )
