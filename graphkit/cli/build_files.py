"""The files of a build, as the commands read them."""

from pathlib import Path

from graphkit.cli.status import EXIT_UNUSED, stop
from graphkit.records import Actor


def built(out: Path, name: str) -> Path:
    """A file of the build in a folder; without it the command stops."""
    path = out / name
    if not path.is_file():
        stop(f"{path}: no such file", "build first: graphkit build ARTICLES", EXIT_UNUSED)
    return path


def content(path: Path) -> bytes:
    """The bytes of a file of a build; where it cannot be read the command stops."""
    try:
        return path.read_bytes()
    except OSError as error:
        stop(f"{path}: cannot be read: {error.strerror}", "check its permissions", EXIT_UNUSED)


def built_actors(out: Path) -> tuple[Actor, ...]:
    """The actors of a build."""
    from graphkit.report import read_actors

    return read_actors(content(built(out, "actors.jsonl")))
