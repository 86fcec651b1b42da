"""What readers of containers get beside the bytes: how a member is read, and which fields count."""

from collections.abc import Callable, Iterator, Mapping
from io import BufferedReader
from typing import NamedTuple

from graphkit.read.problems import of_file
from graphkit.records import DiagnosticKind
from graphkit.registry import ReadResult

# The largest record that is read; the longest article, a million characters, has at most four
# million bytes. Containers are read a record at a time and may be larger.
MAX_RECORD_BYTES = 10_000_000
# Containers within containers that are opened: a mail in an archive in an archive.
MAX_NESTED_CONTAINERS = 3


class Inside(NamedTuple):
    """How the records of a container are read.

    ``read`` reads a member by its name and its bytes. ``fields`` has the user's names of columns
    and keys, by the field of an article that each holds.
    """

    read: Callable[[str, BufferedReader], Iterator[ReadResult]]
    fields: Mapping[str, str]


# From the name of a container, its bytes, and how its records are read.
Container = Callable[[str, BufferedReader, Inside], Iterator[ReadResult]]


def refused(name: str, kind: DiagnosticKind, reason: str, remedy: str) -> ReadResult:
    """No article, and the error that says why."""
    return (), (of_file(name, kind, reason, remedy),)


def too_large(name: str, size: int) -> ReadResult:
    """No article, since a record is larger than any article."""
    reason = f"too large: {size:,} bytes, {MAX_RECORD_BYTES:,} at most"
    return refused(name, "too large", reason, "split it into articles")
