"""The network of who speaks about whom, for Gephi and other programs: no article is a node."""

from collections.abc import Iterable
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from graphkit.export.built import ACTORS, LINKS, Built, Row
from graphkit.text.xml import writable

GEXF_NAMESPACE = "http://gexf.net/1.3"
GRAPHML_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"


def gexf(build: Built) -> bytes:
    """GEXF: an edge from speaker to topic has a weight, and a spell for each day of a statement."""
    root = Element("gexf", {"xmlns": GEXF_NAMESPACE, "version": "1.3"})
    graph = SubElement(
        root, "graph", {"defaultedgetype": "directed", "mode": "dynamic", "timeformat": "date"}
    )
    kinds = SubElement(graph, "attributes", {"class": "node"})
    SubElement(kinds, "attribute", {"id": "kind", "title": "kind", "type": "string"})
    nodes, edges = SubElement(graph, "nodes"), SubElement(graph, "edges")
    for actor in _actors(build):
        node = SubElement(nodes, "node", {"id": actor["actor"], "label": writable(actor["name"])})
        values = SubElement(node, "attvalues")
        SubElement(values, "attvalue", {"for": "kind", "value": actor["kind"]})
    for number, (source, target, days, weight) in enumerate(_edges(build)):
        ends = {"id": str(number), "source": source, "target": target, "weight": str(weight)}
        edge = SubElement(edges, "edge", ends)
        spells = SubElement(edge, "spells") if days else edge
        for day in days:
            SubElement(spells, "spell", {"start": day, "end": day})
    return _written(root)


def graphml(build: Built) -> bytes:
    """GraphML: an edge from speaker to topic with its weight, its first and its last day."""
    root = Element("graphml", {"xmlns": GRAPHML_NAMESPACE})
    for name, kind in (("label", "node"), ("kind", "node"), ("first", "edge"), ("last", "edge")):
        attributes = {"id": name, "for": kind, "attr.name": name, "attr.type": "string"}
        SubElement(root, "key", attributes)
    weight_key = {"id": "weight", "for": "edge", "attr.name": "weight", "attr.type": "int"}
    SubElement(root, "key", weight_key)
    graph = SubElement(root, "graph", {"edgedefault": "directed"})
    for actor in _actors(build):
        node = SubElement(graph, "node", {"id": actor["actor"]})
        _data(node, {"label": actor["name"], "kind": actor["kind"]})
    for source, target, days, weight in _edges(build):
        edge = SubElement(graph, "edge", {"source": source, "target": target})
        first_last = {"first": days[0], "last": days[-1]} if days else {}
        _data(edge, {"weight": str(weight), **first_last})
    return _written(root)


def _actors(build: Built) -> list[Row]:
    """The actors that speak or are spoken of."""
    linked = {one[end] for one in build.rows(LINKS) for end in ("actor", "topic")}
    return [actor for actor in build.rows(ACTORS) if actor["actor"] in linked]


def _edges(build: Built) -> Iterable[tuple[str, str, list[str], int]]:
    """Speaker, topic, the days of the statements in order, and how many statements there are."""
    for (actor, topic), some in groupby(build.rows(LINKS), lambda r: (r["actor"], r["topic"])):
        rows = list(some)
        yield actor, topic, sorted({r["day"] for r in rows} - {""}), len(rows)


def _data(element: Element, values: dict[str, str]) -> None:
    for key, value in values.items():
        SubElement(element, "data", {"key": key}).text = writable(value)


def _written(root: Element) -> bytes:
    indent(root)
    data: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"
