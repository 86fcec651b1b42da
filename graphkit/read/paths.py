"""Finds the files of the paths that a user gives, each with its name in outputs."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from graphkit.read.problems import of_file
from graphkit.records import Diagnostic

# Stands for standard input among the paths of a user.
STANDARD_INPUT = "-"


class InputFile(NamedTuple):
    """A file, or the problem of a path that gives none; ``name`` is its name in outputs."""

    name: str
    path: Path
    problem: Diagnostic | None = None


def input_files(paths: Iterable[Path], out: Path | None = None) -> Iterator[InputFile]:
    """The files of some paths, each once, sorted, and a problem for all that is passed over.

    A folder gives all files below it that are not hidden. The name is relative to the given path;
    if several files have the same, it is the whole path. What is in the folder ``out`` is refused:
    a build would read what it has written.
    """
    found = [one for path in paths for one in _below(path)]
    taken = Counter(one.name for one in found if not one.problem)
    written = Path(os.path.realpath(out)) if out else None
    seen: set[str] = set()
    for one in sorted(found, key=lambda file: (file.name, file.path)):
        # Path.resolve raises at a link to itself.
        real = os.path.realpath(one.path)
        if one.problem:
            yield one
        elif real not in seen:
            seen.add(real)
            name = one.name if taken[one.name] == 1 else one.path.as_posix()
            inside = written is not None and written in Path(real).parents
            yield InputFile(name, one.path, _own_output(name) if inside else None)


def _own_output(name: str) -> Diagnostic:
    reason = "it is in the folder that the build writes into"
    return of_file(name, "passed over", reason, "give another --out, or move it")


def _below(path: Path) -> Iterator[InputFile]:
    """A file, or each file below a folder that is not hidden, with all that is passed over."""
    if not path.is_dir():
        exists = path.exists() and str(path) != STANDARD_INPUT
        yield InputFile(path.name if exists else str(path), path)
        return
    root, failed = os.path.realpath(path), list[OSError]()
    for folder, inner, files in os.walk(path, onerror=failed.append):
        where = Path(folder)
        passed = [name for name in (*inner, *files) if name.startswith(".")]
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        if passed:
            yield _passed(path, where, f"{len(passed)} hidden files and folders in it", "note")
        for name in inner:
            if (where / name).is_symlink():
                yield _passed(path, where / name, "a link to a folder, which is not followed")
        for name in files:
            if not name.startswith("."):
                yield _file(path, where / name, root)
    for error in failed:
        reason = f"cannot be opened: {error.strerror}"
        yield _problem(path, Path(error.filename), reason, "check its permissions", "error")


def _file(path: Path, file: Path, root: str) -> InputFile:
    """A file below a folder; a link that leads out of the folder is refused."""
    target = Path(os.path.realpath(file))
    if file.is_symlink() and file.exists() and Path(root) not in target.parents:
        reason = "a link to a file that is not in the folder"
        return _problem(path, file, reason, "give that file itself", "error")
    return InputFile(file.relative_to(path).as_posix(), file)


def _passed(path: Path, where: Path, reason: str, severity: str = "warning") -> InputFile:
    return _problem(path, where, f"passed over: {reason}", "give it itself", severity)


def _problem(path: Path, where: Path, reason: str, remedy: str, severity: str) -> InputFile:
    name = where.relative_to(path).as_posix()
    name = path.name or str(path) if name == "." else name
    told = of_file(name, "passed over", reason, remedy, severity)  # type: ignore[arg-type]
    return InputFile(name, where, told)
