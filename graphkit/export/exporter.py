"""What a format of another program is."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from graphkit.export.built import Built

# The bytes of a file, or those of several files by their paths below a folder.
Exported = bytes | Mapping[str, bytes]


class Exporter(Struct, frozen=True):
    """A format: ``purpose`` says in a line what it is for, ``write`` gives its file or files."""

    purpose: str
    write: Callable[[Built], Exported]
