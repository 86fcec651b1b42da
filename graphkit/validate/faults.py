"""Asks the queries of ``ontology/checks``, each of which selects what a graph must not say."""

from collections.abc import Mapping

from msgspec import Struct
from pyoxigraph import QuerySolutions, RdfFormat, Store


class CheckFault(Struct, frozen=True, order=True):
    """A row that a check found: the ``check``'s name, its ``question`` and the ``row``."""

    check: str
    question: str
    row: tuple[str, ...]


def faults(turtle: bytes, checks: Mapping[str, str]) -> list[CheckFault]:
    """The rows of all checks on Turtle; ``checks`` are queries by name."""
    store = Store()
    store.bulk_load(turtle, RdfFormat.TURTLE)
    return sorted(
        CheckFault(name, sparql.split("\n", 1)[0].removeprefix("# "), row)
        for name, sparql in checks.items()
        for row in _rows(store, sparql)
    )


def _rows(store: Store, sparql: str) -> list[tuple[str, ...]]:
    found = store.query(sparql)
    if not isinstance(found, QuerySolutions):
        message = "a check is a SELECT query"
        raise TypeError(message)
    return [tuple(str(term) if term is not None else "" for term in row) for row in found]
