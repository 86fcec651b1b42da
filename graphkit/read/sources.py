"""Paths as a user gives them → the files they stand for → articles."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import EntryPoint
from pathlib import Path

from graphkit.errors import failure
from graphkit.read.text import read_text
from graphkit.records import Article, Diagnostic, DiagnosticKind, Severity
from graphkit.registry import Reader, plugins

Read = tuple[tuple[Article, ...], tuple[Diagnostic, ...]]
BUILT_IN: dict[str, Reader] = {".txt": read_text}
# A million characters, the longest article, are four million bytes at most.
MAX_BYTES = 10_000_000


def read(paths: Iterable[Path]) -> Read:
    """The articles behind the paths, sorted by id, and what could not be read, sorted.

    A folder stands for the files below it, whatever the order in which the disk lists them.
    A file's name in the result is relative to the path that led to it, so that the working
    folder never shows in an output. Two files with the same text are one article.
    """
    others = plugins("graphkit.readers")
    articles: dict[str, Article] = {}
    diagnostics: list[Diagnostic] = []
    for name, path in _named(paths):
        found, problems = _read_one(name, path, others)
        diagnostics += problems
        for article in found:
            if article.id in articles:
                diagnostics.append(_twice(article, articles[article.id]))
            else:
                articles[article.id] = article
    return tuple(articles[key] for key in sorted(articles)), tuple(sorted(diagnostics))


def _read_one(name: str, path: Path, others: Mapping[str, EntryPoint]) -> Read:
    try:
        if not path.exists():
            return _refused(name, "missing", "no such file or folder", "check the path")
        if not path.is_file():
            return _refused(name, "unreadable", "no file but a pipe or a device", "give a file")
        suffix = path.suffix.lower()
        if suffix in BUILT_IN:
            return _with(BUILT_IN[suffix], name, path, "reading it")
        if suffix in others:
            return _by_plugin(others[suffix], name, path)
    except OSError as error:
        reason = f"cannot be opened: {error.strerror}"
        return _refused(name, "unreadable", reason, "check its permissions")
    known = ", ".join(sorted({*BUILT_IN, *others}))
    return _refused(
        name, "no reader", f"no reader for “{path.suffix}”", f"give it as one of {known}"
    )


def _by_plugin(plugin: EntryPoint, name: str, path: Path) -> Read:
    """What a reader of a third party makes of a file; its faults are told with its name."""
    called = f"the reader {plugin.value}" + (f" of {plugin.dist.name}" if plugin.dist else "")
    remedy = "ask its makers, or uninstall it"
    loaded = _loaded(plugin)
    if isinstance(loaded, Exception):
        return (), (failure(name, "reader failed", f"importing {called}", loaded, remedy),)
    return _with(loaded, name, path, called, remedy)


@cache
def _loaded(plugin: EntryPoint) -> Reader | Exception:
    """The reader behind an entry point, or the error with which its import ends."""
    try:
        reader: Reader = plugin.load()
    except Exception as error:  # noqa: BLE001 -- whatever a plug-in's import raises
        return error
    return reader


def _with(
    reader: Reader, name: str, path: Path, called: str, remedy: str = "report it with the file"
) -> Read:
    """What a reader makes of a file that is no larger than may be; an error costs this file alone.

    Raises:
        OSError: the file cannot be opened.
    """
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        data = file.read(MAX_BYTES + 1) if size <= MAX_BYTES else b""
    if size > MAX_BYTES or len(data) > MAX_BYTES:
        reason = f"too large: {max(size, len(data)):,} bytes, {MAX_BYTES:,} at most"
        return _refused(name, "too large", reason, "split it into articles")
    try:
        articles, diagnostics = reader(name, data)
        return _checked(articles), tuple(diagnostics)
    except Exception as error:  # noqa: BLE001 -- one file never costs the others their result
        return (), (failure(name, "reader failed", called, error, remedy),)


def _checked(articles: Iterable[object]) -> tuple[Article, ...]:
    """The articles that a reader gave.

    Raises:
        TypeError: it gave something else.
    """
    found = []
    for one in articles:
        if not isinstance(one, Article):
            message = f"it gave {type(one).__name__} for an Article"
            raise TypeError(message)
        found.append(one)
    return tuple(found)


def _named(paths: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """Each file once, with the name it goes by in outputs."""
    pairs = [pair for path in paths for pair in _below(path)]
    taken = Counter(name for name, _ in pairs)
    seen: set[str] = set()
    for name, path in sorted(pairs):
        # Path.resolve raises at a link to itself.
        if (real := os.path.realpath(path)) not in seen:
            seen.add(real)
            yield (name if taken[name] == 1 else path.as_posix()), path


def _below(path: Path) -> list[tuple[str, Path]]:
    if not path.is_dir():
        return [(path.name if path.exists() else str(path), path)]
    inside = (p for p in path.rglob("*") if not p.is_dir())
    visible = (p for p in inside if not any(s.startswith(".") for s in p.relative_to(path).parts))
    return [(p.relative_to(path).as_posix(), p) for p in visible]


def _twice(article: Article, first: Article) -> Diagnostic:
    reason = f"the same text as {first.path}, which stands for both"
    return _diagnostic(article.path, "same text", reason, "remove one of the two", "warning")


def _refused(name: str, kind: DiagnosticKind, reason: str, remedy: str) -> Read:
    return (), (_diagnostic(name, kind, reason, remedy, "error"),)


def _diagnostic(
    path: str, kind: DiagnosticKind, reason: str, remedy: str, severity: Severity
) -> Diagnostic:
    return Diagnostic(
        path=path, place="the file", reason=reason, remedy=remedy, severity=severity, kind=kind
    )
