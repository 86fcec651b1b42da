"""Reads one input with the reader of its format; an error of a reader affects only this input."""

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import EntryPoint
from pathlib import Path, PurePosixPath

from graphkit.errors import failure
from graphkit.read.formats import CONTAINERS, DOCUMENTS, KNOWN_SUFFIXES
from graphkit.read.formats.content import LOOKED_AT_BYTES, kind_by_name, kind_of
from graphkit.read.formats.inputs import (
    MAX_NESTED_CONTAINERS,
    MAX_RECORD_BYTES,
    Inside,
    refused,
    too_large,
)
from graphkit.read.problems import of_file
from graphkit.records import Article
from graphkit.registry import Reader, ReadResult

# A byte of a file's name that is not UTF-8 is one of these in Python.
UNDECODED_NAME = re.compile("[\udc80-\udcff]")
REPORT_THE_FILE = "report it with the file"
# Formats that hold other inputs; the depth of these alone is counted.
ARCHIVES = {"gzip", "mail", "tar", "zip"}


def read_file(
    name: str, path: Path, others: Mapping[str, EntryPoint], fields: Mapping[str, str]
) -> Iterator[ReadResult]:
    """The articles of a file and its problems, record by record.

    ``name`` is the name of the file in outputs; ``others`` are the readers of plug-ins by suffix;
    ``fields`` are the user's names of columns and keys.
    """
    try:
        if not name.isprintable() and UNDECODED_NAME.search(name):
            reason = "its name is not UTF-8"
            yield (), (of_file(name, "encoding", reason, "rename it", "warning"),)
        if not path.exists():
            yield refused(name, "missing", "no such file or folder", "check the path")
        elif not path.is_file():
            yield refused(name, "unreadable", "no file but a pipe or a device", "give a file")
        else:
            with path.open("rb") as file:
                yield from read_stream(name, file, others, fields)
    except OSError as error:
        reason = f"cannot be opened: {error.strerror}"
        yield refused(name, "unreadable", reason, "check its permissions")


def read_stream(
    name: str,
    file: io.BufferedReader,
    others: Mapping[str, EntryPoint],
    fields: Mapping[str, str],
    *,
    depth: int = 0,
    default: str = "",
) -> Iterator[ReadResult]:
    """The articles of a stream and its problems, record by record, by its format.

    ``depth`` counts the archives around it; ``default`` is the format of what has no name.

    Raises:
        OSError: the stream cannot be read.
    """
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in others:
        yield _by_plugin(others[suffix], name, file)
        return
    kind = kind_of(name, file.peek(LOOKED_AT_BYTES)[:LOOKED_AT_BYTES]) or default
    yield from _misnamed(name, kind)
    if kind in DOCUMENTS:
        yield _document(DOCUMENTS[kind], name, file, "reading it", REPORT_THE_FILE)
    elif kind in CONTAINERS and depth + (kind in ARCHIVES) > MAX_NESTED_CONTAINERS:
        yield refused(name, "too large", "archives in archives, too deep", "unpack the outer ones")
    elif kind in CONTAINERS:

        def inner(own: str, member: io.BufferedReader) -> Iterator[ReadResult]:
            return read_stream(own, member, others, fields, depth=depth + 1)

        yield from _guarded(name, CONTAINERS[kind](name, file, Inside(inner, fields)))
    else:
        known = ", ".join(sorted({*KNOWN_SUFFIXES, *others}))
        reason = f"no reader for “{PurePosixPath(name).suffix}”"
        yield refused(name, "no reader", reason, f"give it as one of {known}")


def _misnamed(name: str, kind: str) -> Iterator[ReadResult]:
    """A warning if the content of an input is of another format than its name says."""
    named = kind_by_name(name)
    if named and kind in {"html", "mail", "gzip", "zip", "tar"} and named != kind:
        reason = f"its content is {kind}, its name says {named}"
        yield (), (of_file(name, "data", reason, "rename it", "warning"),)


def _guarded(name: str, results: Iterator[ReadResult]) -> Iterator[ReadResult]:
    """The results of a reader; after an error of it a diagnostic, and no more."""
    try:
        yield from results
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001 -- one input never costs the others their result
        yield (), (failure(name, "reader failed", "reading it", error, REPORT_THE_FILE),)


def _by_plugin(plugin: EntryPoint, name: str, file: io.BufferedReader) -> ReadResult:
    """The articles of a file by the reader of a plug-in; its errors are reported with its name."""
    called = f"the reader {plugin.value}" + (f" of {plugin.dist.name}" if plugin.dist else "")
    remedy = "ask its makers, or uninstall it; --verbose shows where"
    loaded = _loaded(plugin)
    if isinstance(loaded, Exception):
        return (), (failure(name, "reader failed", f"importing {called}", loaded, remedy),)
    return _document(loaded, name, file, called, remedy)


@cache
def _loaded(plugin: EntryPoint) -> Reader | Exception:
    """The reader of an entry point, or the error that its import raises."""
    try:
        reader: Reader = plugin.load()
    except Exception as error:  # noqa: BLE001 -- whatever a plug-in's import raises
        return error
    return reader


def _document(
    reader: Reader, name: str, file: io.BufferedReader, called: str, remedy: str
) -> ReadResult:
    """The articles that a reader finds in a file, or a diagnostic if it is too large or fails.

    ``called`` names the reader in the diagnostic.
    """
    data = file.read(MAX_RECORD_BYTES + 1)
    if len(data) > MAX_RECORD_BYTES:
        return too_large(name, _size(file, len(data)))
    try:
        articles, diagnostics = reader(name, data)
        return _checked(articles), tuple(diagnostics)
    except Exception as error:  # noqa: BLE001 -- one file never costs the others their result
        return (), (failure(name, "reader failed", called, error, remedy),)


def _size(file: io.BufferedReader, read: int) -> int:
    """The size of a file, or what was read of a stream."""
    return file.seek(0, io.SEEK_END) if file.seekable() else read


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
