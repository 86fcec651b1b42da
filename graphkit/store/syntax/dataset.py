"""Keeps a timeline in rdflib: a data set with the named graphs of the exports, on Oxigraph.

Oxigraph has the index and works out queries; rdflib is how a program reads, changes and asks it.
"""

from collections.abc import Iterator

from pyoxigraph import Quad, Store
from rdflib import Dataset

from graphkit.identity import BASE_IRI
from graphkit.records import Timeline
from graphkit.store.graphs import parts
from graphkit.store.provenance.manifest import NO_INGREDIENTS, Ingredients
from graphkit.store.syntax.oxigraph_store import PlainStringStore
from graphkit.store.vocabulary import named_graph, prefixes


def quad_store(
    timeline: Timeline, base: str = BASE_IRI, made_with: Ingredients = NO_INGREDIENTS
) -> Store:
    """The triples of a timeline in Oxigraph, in memory, each in its named graph."""
    found = Store()
    found.bulk_extend(_quads(timeline, base, made_with))
    return found


def dataset(store: Store, base: str = BASE_IRI) -> Dataset:
    """A store as a data set of rdflib, with the prefixes of the exports; a change changes both.

    Each article has a named graph, ``analysis`` has the actors and ``provenance`` the program; the
    default graph is the union of them all, so that a query needs no ``GRAPH``.
    """
    found = Dataset(store=PlainStringStore(store=store), default_union=True)
    for prefix, iri in prefixes(base).items():
        found.bind(prefix, iri, replace=True)
    return found


def _quads(timeline: Timeline, base: str, made_with: Ingredients) -> Iterator[Quad]:
    for name, triples in parts(timeline, base, made_with):
        graph = named_graph(base, name)
        yield from (Quad(t.subject, t.predicate, t.object, graph) for t in triples)
