"""``graphkit query``: answers a SPARQL query from the graph of a build."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.build_files import built, content
from graphkit.cli.options import DEFAULT_OUT, EarlierBuild
from graphkit.cli.status import EXIT_UNUSED, EXIT_USAGE, stop
from graphkit.cli.tables import table

if TYPE_CHECKING:
    from graphkit.query import Answer


def query(
    file: Annotated[
        str, typer.Argument(help="File with a SPARQL query, or - to read it from standard input.")
    ],
    out: EarlierBuild = DEFAULT_OUT,
    *,
    json: Annotated[
        bool,
        typer.Option("--json", help="Print SPARQL 1.1 Query Results JSON instead of a table."),
    ] = False,
) -> None:
    """Answer a SPARQL query from a build.

    The query only reads graph.ttl of the build: SELECT, ASK, CONSTRUCT and DESCRIBE are answered,
    everything that would change the graph or open the network is refused (docs/sparql.md).
    """
    from graphkit.query import QueryError, as_json, ask

    words = _words(file)
    graph = content(built(out, "graph.ttl"))
    try:
        answer = ask(graph, words)
    except QueryError as error:
        stop(f"{file}: {error}", "see docs/sparql.md", EXIT_USAGE)
    if json:
        typer.echo(as_json(answer))
    else:
        _show(answer)


def _show(answer: "Answer") -> None:
    if answer.truth is not None:
        typer.echo("yes" if answer.truth else "no")
        return
    rows = [dict(zip(answer.columns, one, strict=True)) for one in answer.rows]
    table(rows, answer.columns)
    more = " and more" if answer.cut else ""
    typer.echo(f"{len(rows)} rows{more}")


def _words(file: str) -> str:
    try:
        return sys.stdin.read() if file == "-" else Path(file).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8 text"
        stop(f"{file}: {reason}", "give a file with a SPARQL query, or -", EXIT_UNUSED)
