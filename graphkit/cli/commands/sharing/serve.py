"""``graphkit serve``: shows a build on a port of this machine."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.build_files import built
from graphkit.cli.options import DEFAULT_OUT
from graphkit.cli.status import EXIT_INPUT_OUTPUT, stop

BuildFolder = Annotated[Path, typer.Argument(help="Folder of an earlier build, which is read.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="Port of 127.0.0.1; 0 takes a free one.")]


def serve(folder: BuildFolder = DEFAULT_OUT, *, port: Port = 8765) -> None:
    """Show a build on this machine: its page, its files, a page to ask, a SPARQL endpoint.

    The endpoint is /sparql and only reads; nobody on another machine can reach it. Ctrl-C ends it.
    """
    from graphkit.serve import BuildServer

    built(folder, "graph.ttl")
    try:
        made = BuildServer(folder, port)
    except OSError as error:
        stop(f"port {port}: {error.strerror}", "give another --port", EXIT_INPUT_OUTPUT)
    where = f"http://127.0.0.1:{made.port}"
    typer.echo(f"{where}/  page\n{where}/ask  ask in SPARQL\n{where}/sparql  endpoint")
    sys.stdout.flush()
    made.run()
