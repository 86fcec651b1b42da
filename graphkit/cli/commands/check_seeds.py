"""``graphkit check-seeds``: whether the tables are what they say."""

from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.status import EXIT_FINE, EXIT_INPUT_OUTPUT, EXIT_UNUSED, stop
from graphkit.report.lines import plain


def check_seeds(
    folder: Annotated[
        Path | None,
        typer.Argument(help="A folder of tables; the installed ones where none is given."),
    ] = None,
    *,
    unchecked: Annotated[
        bool, typer.Option(help="List the Wikidata ids that nothing was held against.")
    ] = False,
) -> None:
    """Check the tables: each fault in a line with file, line, column and remedy."""
    from graphkit.gazetteer.check import faults
    from graphkit.gazetteer.seeds import folder as installed
    from graphkit.gazetteer.unchecked import unchecked_ids

    root = folder or installed("seeds")
    if not root.is_dir():
        stop(f"{root}: no such folder", "give a folder of tables", EXIT_UNUSED)
    try:
        found = faults(root)
    except (OSError, UnicodeDecodeError) as error:
        stop(f"{root}: cannot be read: {error}", "save each table as UTF-8 text", EXIT_INPUT_OUTPUT)
    for fault in found:
        place = ":".join(filter(None, (fault.file, str(fault.line or ""), fault.column)))
        typer.echo(f"{place}: {plain(fault.reason)}; {plain(fault.remedy)}")
    if unchecked:
        for row in unchecked_ids(root):
            typer.echo(f"{row.file}:{row.line}: {plain(row.name)} is said to be {row.wikidata}")
    typer.echo(f"{len(found)} fault{'' if len(found) == 1 else 's'}")
    raise typer.Exit(EXIT_UNUSED if found else EXIT_FINE)
