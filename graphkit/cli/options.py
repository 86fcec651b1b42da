"""Options that several commands have, and the files of a build that they read."""

from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.status import UNUSED, stop

Out = Annotated[Path, typer.Option("--out", "-o", help="The folder of the build.")]
Json = Annotated[bool, typer.Option("--json", help="Lines of JSON instead of a table.")]
OUT = Path("out")


def built(out: Path, name: str) -> Path:
    """A file of the build in a folder; without it the command stops."""
    path = out / name
    if not path.is_file():
        stop(f"{path}: no such file", "build first: graphkit build ARTICLES", UNUSED)
    return path


def content(path: Path) -> bytes:
    """The bytes of a file of a build; where it cannot be read the command stops."""
    try:
        return path.read_bytes()
    except OSError as error:
        stop(f"{path}: cannot be read: {error.strerror}", "check its permissions", UNUSED)
