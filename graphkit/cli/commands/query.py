"""``graphkit query``: a SPARQL question to a build."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.build_files import built, content
from graphkit.cli.options import DEFAULT_OUT, Json, Out
from graphkit.cli.status import EXIT_UNUSED, EXIT_USAGE, stop
from graphkit.cli.tables import table

if TYPE_CHECKING:
    from graphkit.query import Answer


def query(
    file: Annotated[str, typer.Argument(help="A file with a SPARQL query, or - to type it.")],
    out: Out = DEFAULT_OUT,
    *,
    json: Json = False,
) -> None:
    """Ask a build a SPARQL question."""
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
