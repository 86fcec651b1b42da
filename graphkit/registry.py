"""Readers that third parties add through entry points, without a change to graphkit.

The group is ``graphkit.readers``: an entry point's name is a file suffix with its dot, its value a
:data:`Reader`.
"""

from collections.abc import Callable
from importlib.metadata import EntryPoint, entry_points

from graphkit.records import Article, Diagnostic

READERS_GROUP = "graphkit.readers"
# The articles of a file, and everything that is wrong with the file.
ReadResult = tuple[tuple[Article, ...], tuple[Diagnostic, ...]]
# From the name that a file goes by in outputs, and its bytes.
Reader = Callable[[str, bytes], ReadResult]


def plugins(group: str) -> dict[str, EntryPoint]:
    """The installed entry points of a group by name, in the order of their names, not loaded yet.

    >>> plugins("graphkit.nothing")
    {}
    """
    return {e.name: e for e in sorted(entry_points(group=group), key=lambda e: e.name)}
