"""A graph that can be asked."""

from pathlib import Path

from msgspec import Struct
from pyoxigraph import RdfFormat, Store, parse

from graphkit.query.error import QueryError


class Triples(Struct, frozen=True):
    """Triples in memory, with the ``prefixes`` that a question need not declare.

    ``store`` has them in its default graph, or, with ``union``, in named graphs that are asked as
    one. ``turtle`` are the bytes that they were read from, for an engine that reads them itself.
    """

    store: Store
    prefixes: dict[str, str]
    turtle: bytes = b""
    union: bool = False


def load(source: Path | bytes) -> Triples:
    """A Turtle file, or its bytes, read into memory once, for many questions.

    Raises:
        QueryError: it is not Turtle.
        OSError: the file cannot be read.
    """
    data = source if isinstance(source, bytes) else source.read_bytes()
    store, parser = Store(), parse(input=data, format=RdfFormat.TURTLE)
    try:
        store.bulk_extend(parser)
    except SyntaxError as error:
        name = "the graph" if isinstance(source, bytes) else source.name
        message = f"{name} is not Turtle: {error}"
        raise QueryError(message) from error
    return Triples(store, parser.prefixes, data)
