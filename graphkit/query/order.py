"""The same answer in the same order, whichever engine gave it."""

import re
from collections.abc import Iterable
from decimal import Decimal

import msgspec

from graphkit.query.answer import Answer, Term
from graphkit.query.guard import query_words

# Of a quotient Oxigraph gives 18 digits and rdflib 28; so many are the same in both.
DECIMAL_DIGITS = 12
XSD_DECIMAL = "http://www.w3.org/2001/XMLSchema#decimal"
# Oxigraph reads the one as the other.
XSD_COUNT = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"
XSD_INTEGER = "http://www.w3.org/2001/XMLSchema#integer"
SELECT_STAR = re.compile(r"SELECT\s+(?:(?:DISTINCT|REDUCED)\s+)?\*", re.IGNORECASE)


def settled(answer: Answer, sparql: str) -> Answer:
    """Decimals in one form; rows sorted where the query does not order them.

    The columns of ``SELECT *`` stand as the query first names them.
    """
    keywords = [(w.word, w.start) for w in query_words(sparql)]
    columns = answer.columns
    first = next((start for word, start in keywords if word == "SELECT"), None)
    if first is not None and SELECT_STAR.match(sparql, first):
        columns = _as_named(columns, sparql)
    places = [answer.columns.index(name) for name in columns]
    cells = [tuple(_canonical(row[place]) for place in places) for row in answer.cells]
    kept = any(word == "ORDER" for word, _ in keywords)
    ordered = cells if kept else sorted(cells, key=_key)
    return msgspec.structs.replace(answer, columns=columns, cells=tuple(ordered))


def _as_named(columns: Iterable[str], sparql: str) -> tuple[str, ...]:
    named = list(re.findall(r"[?$](\w+)", sparql))
    return tuple(sorted(columns, key=lambda name: (named.index(name), name)))


def _key(row: tuple[Term | None, ...]) -> list[tuple[str, ...]]:
    return [(c.value, c.type, c.datatype or "", c.language or "") if c else () for c in row]


def _canonical(term: Term | None) -> Term | None:
    if term is not None and term.datatype == XSD_COUNT:
        return msgspec.structs.replace(term, datatype=XSD_INTEGER)
    if term is None or term.datatype != XSD_DECIMAL:
        return term
    digits = format(round(Decimal(term.value), DECIMAL_DIGITS), "f")
    short = re.sub(r"\.?0+$", "", digits) if "." in digits else digits
    return msgspec.structs.replace(term, value=short)
