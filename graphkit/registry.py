"""What third parties add through entry points, without a change to graphkit.

Groups: ``graphkit.readers`` (the entry point's name is a file suffix with its dot),
``graphkit.extractors`` and ``graphkit.stores``.
"""

from collections.abc import Callable
from importlib.metadata import EntryPoint, entry_points

from graphkit.records import Article, Diagnostic

Reader = Callable[[str, bytes], tuple[tuple[Article, ...], tuple[Diagnostic, ...]]]


def plugins(group: str) -> dict[str, EntryPoint]:
    """The installed entry points of a group by name, in the order of their names, not loaded yet.

    >>> plugins("graphkit.nothing")
    {}
    """
    return {e.name: e for e in sorted(entry_points(group=group), key=lambda e: e.name)}
