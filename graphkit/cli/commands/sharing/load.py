"""``graphkit load``: puts a build into a store that keeps several."""

from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.build_files import built
from graphkit.cli.options import DEFAULT_OUT
from graphkit.cli.status import EXIT_INPUT_OUTPUT, EXIT_USAGE, stop

BuildFolder = Annotated[Path, typer.Argument(help="Folder of an earlier build, which is read.")]
StoreFolder = Annotated[
    Path | None, typer.Option("--store", help="Folder of an Oxigraph store; made if missing.")
]
Endpoint = Annotated[
    str | None,
    typer.Option(help="Address of a Graph Store (SPARQL 1.1 Graph Store HTTP Protocol)."),
]
MERGE_HELP = "Load it even if the store holds another build with local names."
MergeLocal = Annotated[bool, typer.Option("--merge-local", help=MERGE_HELP)]


def load(
    folder: BuildFolder = DEFAULT_OUT,
    *,
    store: StoreFolder = None,
    endpoint: Endpoint = None,
    merge_local: MergeLocal = False,
) -> None:
    """Put a build into a store that keeps several.

    Graphs of articles that are there already are replaced. This is the only command that opens
    the network, and only with --endpoint.
    """
    from graphkit.errors import OutputError
    from graphkit.export import Built
    from graphkit.export.loading import load_endpoint, load_store

    if (store is None) == (endpoint is None):
        stop("no store", "give either --store DIR or --endpoint URL", EXIT_USAGE)
    if endpoint is not None and not endpoint.startswith(("http://", "https://")):
        stop(f"--endpoint {endpoint}", "give an address that starts with http", EXIT_USAGE)
    built(folder, "graph.trig")
    try:
        if store is not None:
            count = load_store(Built(folder), store, merge_local=merge_local)
        else:
            count = load_endpoint(Built(folder), str(endpoint))
    except OutputError as error:
        remedy = (
            "set base_iri, or give --merge-local" if "local names" in str(error) else "try another"
        )
        stop(str(error), remedy, EXIT_INPUT_OUTPUT)
    typer.echo(f"{count} triples")
