"""Finds the files of the paths that a user gives, each with its name in outputs."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path


def named_files(paths: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """The name in outputs and the path of each file, each file once, sorted.

    A folder gives all files below it that are not hidden. The name is relative to the given path;
    if several files have the same, it is the whole path.
    """
    pairs = [pair for path in paths for pair in _below(path)]
    taken = Counter(name for name, _ in pairs)
    seen: set[str] = set()
    for name, path in sorted(pairs):
        # Path.resolve raises at a link to itself.
        if (real := os.path.realpath(path)) not in seen:
            seen.add(real)
            yield (name if taken[name] == 1 else path.as_posix()), path


def _below(path: Path) -> list[tuple[str, Path]]:
    """The name and the path of a file, or of each file below a folder that is not hidden."""
    if not path.is_dir():
        return [(path.name if path.exists() else str(path), path)]
    inside = (p for p in path.rglob("*") if not p.is_dir())
    visible = (p for p in inside if not any(s.startswith(".") for s in p.relative_to(path).parts))
    return [(p.relative_to(path).as_posix(), p) for p in visible]
