"""Writes a build in the formats of other programs.

A package adds a format through an entry point of the group ``graphkit.exporters``: its name is that
of the format, its value an :class:`Exporter`. The modules of ``formats`` hold such values, too.
"""

from pkgutil import resolve_name

from graphkit.export.built import Built
from graphkit.export.exporter import Exported, Exporter
from graphkit.export.linked_data import json_ld, nquads
from graphkit.export.networks import gexf, graphml
from graphkit.export.timelines import timeline_js
from graphkit.export.workbook import xlsx
from graphkit.registry import plugins

EXPORTERS_GROUP = "graphkit.exporters"

__all__ = ["EXPORTERS_GROUP", "Built", "Exported", "Exporter", "exporters"]

SHIPPED_EXPORTERS = {
    "gexf": Exporter("Gephi: who speaks about whom, with weights and days", gexf),
    "graphml": Exporter("networkx, igraph, yEd: who speaks about whom, with weights", graphml),
    "jsonld": Exporter("JSON-LD: the whole graph as JSON with a context", json_ld),
    "nquads": Exporter("N-Quads: the whole graph in named graphs, for triple stores", nquads),
    "timelinejs": Exporter("TimelineJS: a slide for each statement with a day", timeline_js),
    "xlsx": Exporter("Excel: statements, articles, actors and contrasts", xlsx),
}
# Modules of ``formats`` with their exporters, as an entry point names them.
SHIPPED_FORMATS = {
    "flourish": "flourish:FLOURISH",
    "ftm": "followthemoney:FOLLOW_THE_MONEY",
    "neo4j": "neo4j:NEO4J",
    "obsidian": "obsidian:OBSIDIAN",
    "parquet": "parquet:PARQUET",
    "ris": "ris:RIS",
    "schema": "schema:JSON_SCHEMA",
}


def exporters() -> dict[str, Exporter]:
    """The formats by name: those of graphkit, and those that installed packages add."""
    added = {name: point.load() for name, point in plugins(EXPORTERS_GROUP).items()}
    own = {
        name: resolve_name(f"{__name__}.formats.{value}") for name, value in SHIPPED_FORMATS.items()
    }
    return dict(sorted({**added, **own, **SHIPPED_EXPORTERS}.items()))
