"""SPARQL on a build: read-only, bounded, the same answer from either engine."""

from graphkit.query.answer import Answer, Term, as_csv, as_json
from graphkit.query.ask import ask
from graphkit.query.error import QueryError
from graphkit.query.triples import Triples, load

__all__ = ["Answer", "QueryError", "Term", "Triples", "as_csv", "as_json", "ask", "load"]
