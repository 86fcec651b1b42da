"""Writes a timeline as files: RDF, tables and a network."""

from graphkit.store.files import save, write
from graphkit.store.graphs import graphs
from graphkit.store.network import graphml, network
from graphkit.store.provenance.manifest import Ingredients, manifest, word_lists
from graphkit.store.sheet import frame, sheet
from graphkit.store.syntax.turtle import nquads, trig, turtle
from graphkit.store.tables import jsonl, objects
from graphkit.store.vocabulary import prefixes, rooted

__all__ = [
    "Ingredients",
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
    "word_lists",
    "write",
]
