"""rdflib as the engine: slower, written by others, and so a check on the first."""

from itertools import islice

import rdflib
from pyoxigraph import Store
from rdflib.plugins.sparql import prepareQuery
from rdflib.query import Result

from graphkit.query import oxigraph_engine as oxigraph
from graphkit.query.answer import XSD_STRING, Answer, Term
from graphkit.query.error import QueryError
from graphkit.query.triples import Triples


def answer(graph: Triples, sparql: str, most: int) -> Answer:
    """At most ``most`` rows, in the engine's order; rdflib reads the graph anew for each query.

    Raises:
        QueryError: the query cannot be read or worked out.
    """
    oxigraph.parsed(sparql, graph.prefixes, Store())
    store = rdflib.Graph().parse(data=graph.turtle, format="turtle")
    try:
        return _rows(store.query(prepareQuery(sparql, initNs=graph.prefixes)), most)
    except Exception as error:  # rdflib raises whatever its parts raise
        message = f"rdflib cannot answer this: {error}"
        raise QueryError(message) from error


def _rows(found: Result, most: int) -> Answer:
    if found.type == "ASK":
        return Answer(truth=bool(found.askAnswer))
    triples = found.type in {"CONSTRUCT", "DESCRIBE"}
    columns = oxigraph.TRIPLE_COLUMNS if triples else tuple(map(str, found.vars or ()))
    rows = [tuple(map(_term, row)) for row in islice(found, most + 1)]  # type: ignore[arg-type]
    return Answer(columns=columns, cells=tuple(rows[:most]), cut=len(rows) > most, triples=triples)


def _term(term: object) -> Term | None:
    match term:
        case rdflib.URIRef():
            return Term(str(term), "uri")
        case rdflib.BNode():
            return Term(str(term), "bnode")
        case rdflib.Literal():
            datatype = str(term.datatype) if term.datatype else XSD_STRING
            plain = term.language or datatype == XSD_STRING
            return Term(str(term), "literal", None if plain else datatype, term.language)
        case _:
            return None
