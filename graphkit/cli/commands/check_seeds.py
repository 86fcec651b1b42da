"""``graphkit check-seeds``: checks the tables of ``seeds/`` against their declared columns."""

from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.status import EXIT_FINE, EXIT_INPUT_OUTPUT, EXIT_UNUSED, stop
from graphkit.report.lines import plain


def check_seeds(
    folder: Annotated[
        Path | None,
        typer.Argument(help="Folder of tables such as seeds. Without it: the installed tables."),
    ] = None,
    *,
    unchecked: Annotated[
        bool,
        typer.Option(help="List also the Wikidata ids that were compared with no other source."),
    ] = False,
) -> None:
    """Check the tables of names, words and dates.

    Checks the cells of each table against the columns that its first lines declare. Prints each
    fault as one line with file, line, column and remedy. The exit status is 1 if there is a fault.
    """
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
