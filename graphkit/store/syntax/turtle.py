"""Writes named graphs as Turtle, TriG and N-Quads: the same bytes for the same triples.

Oxigraph writes the triples in the order in which it gets them, which is sorted. They are taken from
one named graph after the other, so that a writer needs memory for a few articles, not for all.
Measured on 254,000 triples: docs/decisions.md.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import IO

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from graphkit.identity import BASE_IRI
from graphkit.store.graphs import Graphs
from graphkit.store.syntax.runs import SortedRuns
from graphkit.store.vocabulary import named_graph, prefixes

# The name of a graph with its sorted triples.
GraphPart = tuple[str, list[Triple]]


def write_both(
    parts: Iterable[GraphPart], turtle_to: IO[bytes], trig_to: IO[bytes], base: str
) -> None:
    """Writes the Turtle and the TriG of named graphs, each of which is made and read once."""
    with SortedRuns() as runs:
        _write_trig(_kept(parts, runs), trig_to, base)
        serialize(runs.merged(), turtle_to, RdfFormat.TURTLE, prefixes=prefixes(base))


def turtle(graphs: Graphs, base: str = BASE_IRI) -> bytes:
    """The Turtle of all triples, in one graph."""
    written = BytesIO()
    with SortedRuns() as runs:
        for triples in graphs.values():
            runs.add(triples)
        serialize(runs.merged(), written, RdfFormat.TURTLE, prefixes=prefixes(base))
    return written.getvalue()


def trig(graphs: Graphs, base: str = BASE_IRI) -> bytes:
    """The TriG of all triples, each in its named graph."""
    written = BytesIO()
    _write_trig(graphs.items(), written, base)
    return written.getvalue()


def nquads(graphs: Graphs, base: str = BASE_IRI) -> bytes:
    """The N-Quads of all triples: a line for each triple with the IRI of its graph."""
    return serialize(_quads(graphs.items(), base), format=RdfFormat.N_QUADS) or b""


def _write_trig(parts: Iterable[GraphPart], written: IO[bytes], base: str) -> None:
    serialize(_quads(parts, base), written, RdfFormat.TRIG, prefixes=prefixes(base))


def _kept(parts: Iterable[GraphPart], runs: SortedRuns) -> Iterator[GraphPart]:
    """The parts as they are, each also added to runs."""
    for name, triples in parts:
        runs.add(triples)
        yield name, triples


def _quads(parts: Iterable[GraphPart], base: str) -> Iterator[Quad]:
    for name, triples in parts:
        graph = named_graph(base, name)
        yield from (Quad(t.subject, t.predicate, t.object, graph) for t in triples)
