"""Oxigraph as the engine: the default, since it answers 5 to 100 times faster than rdflib."""

import re
from collections.abc import Mapping
from itertools import islice

import pyoxigraph as ox

from graphkit.query.answer import XSD_STRING, Answer, Term
from graphkit.query.error import QueryError
from graphkit.query.triples import Triples

# Oxigraph tells the place of an error in words: line, column, and the expectation.
ERROR_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
UNDECLARED_PREFIX = "Prefix not found"
CHARACTER_CLASS = re.compile(r"\['?[^\]]*\](, )?")
# More alternatives do not fit a line of a terminal.
MAX_EXPECTED_SHOWN = 6
TRIPLE_COLUMNS: tuple[str, ...] = ("subject", "predicate", "object")


def answer(graph: Triples, sparql: str, most: int) -> Answer:
    """At most ``most`` rows, in the engine's order.

    Raises:
        QueryError: the query cannot be read or worked out.
    """
    found = parsed(sparql, graph.prefixes, graph.store, union=graph.union)
    if isinstance(found, ox.QueryBoolean):
        return Answer(truth=bool(found))
    columns, triples = TRIPLE_COLUMNS, isinstance(found, ox.QueryTriples)
    if isinstance(found, ox.QuerySolutions):
        columns = tuple(variable.value for variable in found.variables)
    rows = [tuple(map(_term, row)) for row in islice(found, most + 1)]
    return Answer(columns=columns, cells=tuple(rows[:most]), cut=len(rows) > most, triples=triples)


def parsed(
    sparql: str, prefixes: Mapping[str, str], store: ox.Store, *, union: bool = False
) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    """The query's solutions, not worked out yet where that can wait.

    With ``union`` the default graph is that of all named graphs together.

    Raises:
        QueryError: the query cannot be read, with its line and column.
    """
    try:
        return store.query(sparql, prefixes=dict(prefixes), use_default_graph_as_union=union)
    except SyntaxError as error:
        raise _explained(str(error), sparql) from error


def _explained(message: str, sparql: str) -> QueryError:
    found = ERROR_PLACE.match(message)
    if not found:
        return QueryError(message)
    lines = sparql.split("\n")
    row, column = int(found[1]) - 1, int(found[2]) - 1
    start = sum(len(line) + 1 for line in lines[:row]) + column
    if UNDECLARED_PREFIX in found[3]:
        name = sparql[:start].rsplit(maxsplit=1)[-1]
        return QueryError(f"the prefix of “{name}” is not declared", sparql, start - len(name))
    return QueryError(f"{_wanted(found[3])}, but here is {_here(sparql[start:])}", sparql, start)


def _wanted(expected: str) -> str:
    """Oxigraph's list without its classes of characters, as long as a line bears."""
    shown = CHARACTER_CLASS.sub(
        "", expected.removeprefix("expected ").removeprefix("one of ")
    ).split(", ")
    some = [word for word in shown if word][:MAX_EXPECTED_SHOWN]
    return f"expected {', '.join(some) or 'a name'}"


def _here(rest: str) -> str:
    found = re.match(r"\s*(\S{1,20})", rest)
    return f"“{found[1]}”" if found else "the end"


def _term(term: object) -> Term | None:
    match term:
        case ox.NamedNode():
            return Term(term.value, "uri")
        case ox.BlankNode():
            return Term(term.value, "bnode")
        case ox.Literal():
            plain = term.language or term.datatype.value == XSD_STRING
            return Term(
                term.value, "literal", None if plain else term.datatype.value, term.language
            )
        case _:
            return None
