"""SPARQL on a build: read-only, bounded, the same answer from either engine."""

from graphkit.query.answer import Answer, Term, as_csv, as_json
from graphkit.query.ask import Engine, ask
from graphkit.query.bounded import BoundedQuestion, BoundedReply, GraphProcess, ask_bounded
from graphkit.query.error import QueryError
from graphkit.query.forms import (
    TABLE_KINDS,
    TRIPLE_KINDS,
    as_lines,
    as_markdown,
    as_rdf,
    as_tsv,
)
from graphkit.query.hints import hints, names_asked
from graphkit.query.names import named
from graphkit.query.shipped import ShippedQuery, bound, day_term, shipped, text_term
from graphkit.query.triples import Triples, load

__all__ = [
    "TABLE_KINDS",
    "TRIPLE_KINDS",
    "Answer",
    "BoundedQuestion",
    "BoundedReply",
    "Engine",
    "GraphProcess",
    "QueryError",
    "ShippedQuery",
    "Term",
    "Triples",
    "as_csv",
    "as_json",
    "as_lines",
    "as_markdown",
    "as_rdf",
    "as_tsv",
    "ask",
    "ask_bounded",
    "bound",
    "day_term",
    "hints",
    "load",
    "named",
    "names_asked",
    "shipped",
    "text_term",
]
