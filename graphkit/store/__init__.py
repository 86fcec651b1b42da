"""Writes a timeline as files: RDF, tables and a network."""

from graphkit.store.files import save, write
from graphkit.store.graphs import graphs
from graphkit.store.manifest import manifest
from graphkit.store.network import graphml, network
from graphkit.store.sheet import frame, sheet
from graphkit.store.syntax.turtle import nquads, trig, turtle
from graphkit.store.tables import jsonl, objects
from graphkit.store.vocabulary import prefixes, rooted

__all__ = [
    "frame",
    "graphml",
    "graphs",
    "jsonl",
    "manifest",
    "network",
    "nquads",
    "objects",
    "prefixes",
    "rooted",
    "save",
    "sheet",
    "trig",
    "turtle",
    "write",
]
