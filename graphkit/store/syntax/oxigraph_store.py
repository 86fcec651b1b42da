"""Oxigraph as a store of rdflib, with strings as rdflib has them.

``oxrdflib`` gives a plain string the data type ``xsd:string``. In RDF 1.1 that is the same term,
but rdflib holds the two for different.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from oxrdflib import OxigraphStore
from rdflib import Graph, Literal
from rdflib.namespace import XSD
from rdflib.query import Result


class PlainStringStore(OxigraphStore):
    """An :class:`oxrdflib.OxigraphStore` whose plain strings equal those of rdflib."""

    def triples(self, triple_pattern: Any, context: Any = None) -> Iterator[Any]:  # noqa: ANN401 -- rdflib's own signature
        """The triples of a pattern with their graphs, as :meth:`rdflib.store.Store.triples`."""
        for triple, graphs in super().triples(triple_pattern, context):
            yield tuple(map(_plain, triple)), graphs

    def query(self, *given: Any, **more: Any) -> Result:  # noqa: ANN401 -- rdflib's own signature
        """The result of a query, as :meth:`rdflib.store.Store.query`."""
        found = super().query(*given, **more)
        if found.type == "SELECT":
            found.bindings = [
                {name: _plain(term) for name, term in row.items()} for row in found.bindings
            ]
        if found.graph is not None:
            found.graph = _plain_graph(found.graph)
        return found


def _plain_graph(triples: Iterable[tuple[Any, Any, Any]]) -> Graph:
    plain = Graph()
    for triple in triples:
        plain.add((_plain(triple[0]), _plain(triple[1]), _plain(triple[2])))
    return plain


def _plain(term: Any) -> Any:  # noqa: ANN401 -- any term of rdflib
    """A term, without the data type of a plain string."""
    if isinstance(term, Literal) and term.datatype == XSD.string:
        return Literal(str(term))
    return term
