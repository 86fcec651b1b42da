"""A question in SPARQL → its answer, within bounds."""

import threading
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Literal

from graphkit.query.answer import Answer
from graphkit.query.error import QueryError
from graphkit.query.guard import check
from graphkit.query.order import settled
from graphkit.query.triples import Triples, load

Engine = Literal["oxigraph", "rdflib"]
# rdflib takes a quarter of a second to import, which most questions need not wait for.
ENGINE_MODULES = {
    "oxigraph": "graphkit.query.oxigraph_engine",
    "rdflib": "graphkit.query.rdflib_engine",
}
# A person waits no longer; the questions in ontology/queries take milliseconds. More rows
# than that are no answer for a person.
MAX_ANSWER_SECONDS = 60.0
MAX_ANSWER_ROWS = 100_000
# For the nesting that guard.MAX_QUERY_CHARACTERS allows; memory is taken only when it is used.
STACK_BYTES = 256 * 2**20


def ask(
    graph: Triples | Path | bytes,
    sparql: str,
    *,
    engine: Engine = "oxigraph",
    seconds: float | None = MAX_ANSWER_SECONDS,
    rows: int = MAX_ANSWER_ROWS,
) -> Answer:
    """The answer of a graph (or of Turtle) to SELECT, ASK, CONSTRUCT or DESCRIBE.

    The prefixes of the Turtle need no declaration in the query. Without ORDER BY the rows are
    sorted, so that the same question gives the same bytes. An engine that takes longer than
    ``seconds`` (None: as long as it wants) is left alone in a thread that ends with the process.

    Raises:
        QueryError: the query cannot be read, would change something or takes too long, or the
            graph is not Turtle.
        OSError: the file cannot be read.
    """
    check(sparql)
    known = graph if isinstance(graph, Triples) else load(graph)
    answer: Callable[[Triples, str, int], Answer] = import_module(ENGINE_MODULES[engine]).answer
    found = _within(seconds, lambda: answer(known, sparql, rows))
    return settled(found, sparql)


def _within(seconds: float | None, work: Callable[[], Answer]) -> Answer:
    done: list[Answer | Exception] = []

    def run() -> None:
        try:
            done.append(work())
        except Exception as error:  # noqa: BLE001 (it is raised again by whoever waits)
            done.append(error)

    _thread(run).join(seconds)
    if not done:
        message = f"no answer within {seconds} seconds; ask for less, or with a LIMIT"
        raise QueryError(message)
    if isinstance(done[0], Exception):
        raise done[0]
    return done[0]


def _thread(run: Callable[[], None]) -> threading.Thread:
    """A running thread with a deep stack, which does not keep the process alive."""
    before = threading.stack_size(STACK_BYTES)
    try:
        thread = threading.Thread(target=run, daemon=True)
        thread.start()
    finally:
        threading.stack_size(before)
    return thread
