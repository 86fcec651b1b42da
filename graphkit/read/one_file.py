"""Reads one file with the reader of its suffix; an error of a reader affects only this file."""

import os
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import EntryPoint
from pathlib import Path

from graphkit.errors import failure
from graphkit.read.formats import BUILT_IN_READERS
from graphkit.read.problems import of_file
from graphkit.records import Article, DiagnosticKind
from graphkit.registry import Reader, ReadResult

# The largest file that is read; the longest article, a million characters, has at most four million
# bytes.
MAX_FILE_BYTES = 10_000_000


def read_file(name: str, path: Path, others: Mapping[str, EntryPoint]) -> ReadResult:
    """The articles of a file, and its problems.

    ``name`` is the name of the file in outputs; ``others`` are the readers of plug-ins by suffix.
    """
    try:
        if not path.exists():
            return _refused(name, "missing", "no such file or folder", "check the path")
        if not path.is_file():
            return _refused(name, "unreadable", "no file but a pipe or a device", "give a file")
        suffix = path.suffix.lower()
        if suffix in BUILT_IN_READERS:
            return _with(BUILT_IN_READERS[suffix], name, path, "reading it")
        if suffix in others:
            return _by_plugin(others[suffix], name, path)
    except OSError as error:
        reason = f"cannot be opened: {error.strerror}"
        return _refused(name, "unreadable", reason, "check its permissions")
    known = ", ".join(sorted({*BUILT_IN_READERS, *others}))
    return _refused(
        name, "no reader", f"no reader for “{path.suffix}”", f"give it as one of {known}"
    )


def _by_plugin(plugin: EntryPoint, name: str, path: Path) -> ReadResult:
    """The articles of a file by the reader of a plug-in; its errors are reported with its name."""
    called = f"the reader {plugin.value}" + (f" of {plugin.dist.name}" if plugin.dist else "")
    remedy = "ask its makers, or uninstall it; --verbose shows where"
    loaded = _loaded(plugin)
    if isinstance(loaded, Exception):
        return (), (failure(name, "reader failed", f"importing {called}", loaded, remedy),)
    return _with(loaded, name, path, called, remedy)


@cache
def _loaded(plugin: EntryPoint) -> Reader | Exception:
    """The reader of an entry point, or the error that its import raises."""
    try:
        reader: Reader = plugin.load()
    except Exception as error:  # noqa: BLE001 -- whatever a plug-in's import raises
        return error
    return reader


def _with(
    reader: Reader, name: str, path: Path, called: str, remedy: str = "report it with the file"
) -> ReadResult:
    """The articles that a reader finds in a file, or a diagnostic if it is too large or fails.

    ``called`` names the reader in the diagnostic.

    Raises:
        OSError: the file cannot be opened.
    """
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        data = file.read(MAX_FILE_BYTES + 1) if size <= MAX_FILE_BYTES else b""
    if size > MAX_FILE_BYTES or len(data) > MAX_FILE_BYTES:
        reason = f"too large: {max(size, len(data)):,} bytes, {MAX_FILE_BYTES:,} at most"
        return _refused(name, "too large", reason, "split it into articles")
    try:
        articles, diagnostics = reader(name, data)
        return _checked(articles), tuple(diagnostics)
    except Exception as error:  # noqa: BLE001 -- one file never costs the others their result
        return (), (failure(name, "reader failed", called, error, remedy),)


def _checked(articles: Iterable[object]) -> tuple[Article, ...]:
    """The articles that a reader gave.

    Raises:
        TypeError: one of them is no article.
    """
    found = []
    for one in articles:
        if not isinstance(one, Article):
            message = f"it gave {type(one).__name__} for an Article"
            raise TypeError(message)
        found.append(one)
    return tuple(found)


def _refused(name: str, kind: DiagnosticKind, reason: str, remedy: str) -> ReadResult:
    return (), (of_file(name, kind, reason, remedy),)
