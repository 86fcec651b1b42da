"""Paths as a user gives them → the files they stand for → articles."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from graphkit.read.text import read_text
from graphkit.records import Article, Severity, Trouble
from graphkit.registry import Reader, plugins

BUILT_IN: dict[str, Reader] = {".txt": read_text}


def read(paths: Iterable[Path]) -> tuple[tuple[Article, ...], tuple[Trouble, ...]]:
    """The articles behind the paths, sorted by id, and what could not be read, sorted.

    A folder stands for the files below it, whatever the order in which the disk lists them.
    A file's name in the result is relative to the path that led to it, so that the working
    folder never shows in an output. Two files with the same text are one article.
    """
    readers = BUILT_IN | plugins("graphkit.readers")
    articles: dict[str, Article] = {}
    troubles: list[Trouble] = []
    for name, path in _named(paths):
        found, problems = _read_one(name, path, readers)
        troubles += problems
        for article in found:
            if article.id in articles:
                troubles.append(_twice(article, articles[article.id]))
            else:
                articles[article.id] = article
    return tuple(articles[key] for key in sorted(articles)), tuple(sorted(troubles))


def _read_one(
    name: str, path: Path, readers: dict[str, Reader]
) -> tuple[tuple[Article, ...], tuple[Trouble, ...]]:
    reader = readers.get(path.suffix.lower())
    if not path.exists():
        return (), (_trouble(name, "no such file or folder", "check the path", "error"),)
    if not path.is_file():
        return (), (_trouble(name, "no file but a pipe or a device", "give a file", "error"),)
    if reader is None:
        known = ", ".join(sorted(readers))
        remedy = f"give it as one of {known}"
        return (), (_trouble(name, f"no reader for “{path.suffix}”", remedy, "error"),)
    try:
        return reader(name, path.read_bytes())
    except OSError as error:
        reason = f"cannot be opened: {error.strerror}"
        return (), (_trouble(name, reason, "check its permissions", "error"),)


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


def _twice(article: Article, first: Article) -> Trouble:
    reason = f"the same text as {first.path}, which stands for both"
    return _trouble(article.path, reason, "remove one of the two", "warning")


def _trouble(path: str, reason: str, remedy: str, severity: Severity) -> Trouble:
    return Trouble(path=path, place="the file", reason=reason, remedy=remedy, severity=severity)
