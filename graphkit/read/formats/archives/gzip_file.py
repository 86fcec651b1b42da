"""Reads files that gzip packed; what is inside is an input of its own."""

import gzip
import io
import os
import zlib
from collections.abc import Iterator

from graphkit.read.formats.archives.members import MAX_RATIO, REMEDY_OF_ARCHIVE
from graphkit.read.formats.inputs import MAX_RECORD_BYTES, Inside, refused
from graphkit.read.formats.streams import Bomb, forward
from graphkit.read.problems import of_file
from graphkit.records import Severity  # noqa: TC001 -- as everywhere
from graphkit.registry import ReadResult


def read_gzip(name: str, file: io.BufferedReader, inside: Inside) -> Iterator[ReadResult]:
    """The articles of a file that gzip packed; its name is that of the file without ``.gz``."""
    inner = name.removesuffix(".gz") if name.endswith(".gz") else name
    inner = f"{inner[:-4]}.tar" if inner.endswith(".tgz") else inner
    limit = max(MAX_RECORD_BYTES, MAX_RATIO * _size(file)) + 1
    read = 0
    try:
        with gzip.GzipFile(fileobj=file) as unpacked:
            for result in inside.read(inner, forward(unpacked.read, limit=limit)):
                read += len(result[0])
                yield result
    except Bomb:
        reason = f"more than {MAX_RATIO} times what it is packed to"
        yield refused(name, "too large", reason, REMEDY_OF_ARCHIVE)
    except (gzip.BadGzipFile, zlib.error, EOFError) as error:
        severity: Severity = "warning" if read else "error"
        reason = f"damaged: {error}"
        yield (), (of_file(name, "damaged", reason, REMEDY_OF_ARCHIVE, severity),)


def _size(file: io.BufferedReader) -> int:
    """The size of a packed file; that of the largest record if it is a stream."""
    try:
        return os.fstat(file.fileno()).st_size
    except (OSError, io.UnsupportedOperation):
        return MAX_RECORD_BYTES
