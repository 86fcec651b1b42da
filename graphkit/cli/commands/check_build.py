"""``graphkit check-build``: checks that the files of a folder are those of one build."""

from pathlib import Path

import typer

from graphkit.cli.options import DEFAULT_OUT, EarlierBuild
from graphkit.cli.status import EXIT_FINE, EXIT_UNUSED, stop
from graphkit.outputs import MANIFEST, current, fault, named
from graphkit.report.lines import plain


def check_build(out: EarlierBuild = DEFAULT_OUT) -> None:
    """Check that the files of a folder are those of one build.

    Compares the digest of each file with manifest.json. Prints a line for each file that is missing
    or another. The exit status is 1 if there is one.
    """
    names = named(out)
    if not names:
        reason = f"{current(out, MANIFEST)}: no manifest that can be read"
        stop(reason, "build first: graphkit build ARTICLES", EXIT_UNUSED)
    faults = [(name, why) for name in names if (why := _fault(out, name))]
    for name, why in faults:
        typer.echo(f"{plain(str(out / name))}: {why}; build again")
    typer.echo(f"{len(names) - len(faults)} of {len(names)} files are those of the build")
    raise typer.Exit(EXIT_UNUSED if faults else EXIT_FINE)


def _fault(out: Path, name: str) -> str:
    try:
        return fault(out, name)
    except OSError as error:
        return f"cannot be read: {error.strerror}"
