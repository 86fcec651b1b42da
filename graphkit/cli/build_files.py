"""Reads the files of an earlier build for the commands."""

from pathlib import Path

from graphkit.cli.status import EXIT_UNUSED, stop
from graphkit.outputs import current, fault
from graphkit.records import Actor


def built(out: Path, name: str) -> Path:
    """Returns the path of a file in the folder ``out`` of a build.

    Ends the command if it is missing, or is not the file that the manifest of the build describes.
    """
    path = current(out, name)
    if not path.is_file():
        stop(f"{path}: no such file", "build first: graphkit build ARTICLES", EXIT_UNUSED)
    try:
        wrong = fault(out, name)
    except OSError as error:
        stop(f"{path}: cannot be read: {error.strerror}", "check its permissions", EXIT_UNUSED)
    if wrong:
        stop(f"{path}: {wrong}", "build again", EXIT_UNUSED)
    return path


def content(path: Path) -> bytes:
    """Returns the bytes of a file of a build; ends the command if it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        stop(f"{path}: cannot be read: {error.strerror}", "check its permissions", EXIT_UNUSED)


def built_actors(out: Path) -> tuple[Actor, ...]:
    """Returns the actors of the build in the folder ``out``, from its ``actors.jsonl``."""
    from graphkit.report import read_actors

    return read_actors(content(built(out, "actors.jsonl")))
