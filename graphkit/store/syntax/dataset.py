"""Keeps a timeline in rdflib: a data set with the named graphs of the exports."""

import pyoxigraph as ox
from rdflib import Dataset, Literal, URIRef
from rdflib.term import Node

from graphkit.identity import BASE_IRI
from graphkit.records import Timeline
from graphkit.store.graphs import graphs
from graphkit.store.vocabulary import named_graph, prefixes
from graphkit.store.vocabulary import term as term_named


def dataset(timeline: Timeline, base: str = BASE_IRI) -> Dataset:
    """The triples of a timeline in rdflib.

    Each article has a named graph, ``analysis`` has the actors and ``provenance`` the program; the
    default graph is the union of them all, so that a query needs no ``GRAPH``.
    """
    found = Dataset(default_union=True)
    for prefix, iri in prefixes(base).items():
        found.bind(prefix, iri, replace=True)
    for name, triples in graphs(timeline, base).items():
        graph = found.graph(URIRef(named_graph(base, name).value))
        for triple in triples:
            graph.add((_node(triple.subject), _node(triple.predicate), _node(triple.object)))
    return found


def _node(term: object) -> Node:
    """A term of Oxigraph as a term of rdflib, with its text as it stands."""
    match term:
        case ox.NamedNode():
            return URIRef(term.value)
        case ox.Literal() if term.language:
            return Literal(term.value, lang=term.language)
        case ox.Literal() if term.datatype == term_named("xsd:string"):
            return Literal(term.value)
        case ox.Literal():
            return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)
        case _:
            message = f"no node or text: {term}"
            raise TypeError(message)
