"""``graphkit export``: writes a build in the format of another program."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.build_files import built
from graphkit.cli.options import DEFAULT_OUT
from graphkit.cli.status import EXIT_INPUT_OUTPUT, EXIT_USAGE, stop

if TYPE_CHECKING:
    from graphkit.export import Exported

BuildFolder = Annotated[Path, typer.Argument(help="Folder of an earlier build, which is read.")]
FormatName = Annotated[str | None, typer.Option("--format", help="Name of a format (--list).")]
OutputFile = Annotated[
    Path | None,
    typer.Option("--out", "-o", help="File to write; a folder for a format of several."),
]
Listed = Annotated[bool, typer.Option("--list", help="List the formats with what they are for.")]


def export(
    folder: BuildFolder = DEFAULT_OUT,
    *,
    form: FormatName = None,
    out: OutputFile = None,
    listed: Listed = False,
) -> None:
    """Write a build in the format of another program."""
    from graphkit.export import Built, exporters

    known = exporters()
    if listed:
        for name, exporter in known.items():
            typer.echo(f"{name}: {exporter.purpose}")
        return
    if form not in known:
        stop(f"no format {form or ''}".strip(), f"give one of {', '.join(known)}", EXIT_USAGE)
    if out is None:
        stop("no file to write", "give -o FILE", EXIT_USAGE)
    built(folder, "graph.ttl")
    _write(out, known[form].write(Built(folder)))


def _write(out: Path, made: "Exported") -> None:
    """Writes a file, or several into a folder, where other files are left as they are."""
    from graphkit.store import write

    files = {out: made} if isinstance(made, bytes) else {out / n: d for n, d in made.items()}
    try:
        for path, data in files.items():
            if path != out:
                path.parent.mkdir(parents=True, exist_ok=True)
            write(path, data)
    except OSError as error:
        stop(f"{out}: cannot be written: {error.strerror}", "give another -o", EXIT_INPUT_OUTPUT)
