"""Writes a build in the formats of other programs.

A package adds a format through an entry point of the group ``graphkit.exporters``: its name is that
of the format, its value an :class:`Exporter`.
"""

from collections.abc import Callable

from msgspec import Struct

from graphkit.export.built import Built
from graphkit.export.linked_data import json_ld, nquads
from graphkit.export.networks import gexf, graphml
from graphkit.export.timelines import timeline_js
from graphkit.export.workbook import xlsx
from graphkit.registry import plugins

EXPORTERS_GROUP = "graphkit.exporters"

__all__ = ["EXPORTERS_GROUP", "Built", "Exporter", "exporters"]


class Exporter(Struct, frozen=True):
    """A format: ``purpose`` says in a line what it is for, ``write`` gives its bytes."""

    purpose: str
    write: Callable[[Built], bytes]


SHIPPED_EXPORTERS = {
    "gexf": Exporter("Gephi: who speaks about whom, with weights and days", gexf),
    "graphml": Exporter("networkx, igraph, yEd: who speaks about whom, with weights", graphml),
    "jsonld": Exporter("JSON-LD: the whole graph as JSON with a context", json_ld),
    "nquads": Exporter("N-Quads: the whole graph in named graphs, for triple stores", nquads),
    "timelinejs": Exporter("TimelineJS: a slide for each statement with a day", timeline_js),
    "xlsx": Exporter("Excel: statements, articles, actors and contrasts", xlsx),
}


def exporters() -> dict[str, Exporter]:
    """The formats by name: those of graphkit, and those that installed packages add."""
    added = {name: point.load() for name, point in plugins(EXPORTERS_GROUP).items()}
    return dict(sorted({**added, **SHIPPED_EXPORTERS}.items()))
