"""Reads lines of JSON: each line is an object with the text and the data of an article."""

import io
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from graphkit.read.formats.decode import BYTE_ORDER_MARKS, decode
from graphkit.read.formats.inputs import MAX_RECORD_BYTES, Inside, refused, too_large
from graphkit.read.formats.rows.fields import read_object
from graphkit.read.formats.rows.json_values import json_value
from graphkit.read.problems import at_place, of_file
from graphkit.registry import ReadResult

REMEDY = "write one object a line, with its text in “text”; --field text=NAME names another"


class _RecordLine(NamedTuple):
    """A line of a file: its number from 1, the byte at which it begins, its bytes and its size.

    ``data`` is empty if the line is larger than a record may be.
    """

    number: int
    start: int
    data: bytes
    size: int


def read_json_lines(name: str, file: io.BufferedReader, inside: Inside) -> Iterator[ReadResult]:
    """The articles of the lines of a file, and their problems; blank lines are no records."""
    empty = True
    for line in _lines(_as_utf8(file)):
        if line.size > MAX_RECORD_BYTES or line.data.strip(b"\xef\xbb\xbf \t\r\n"):
            empty = False
            yield _line(f"{name}:{line.number}", line, inside)
    if empty:
        yield refused(name, "empty", "the file is empty", REMEDY)


def _line(name: str, line: _RecordLine, inside: Inside) -> ReadResult:
    place = f"line {line.number}, byte {line.start}"
    if line.size > MAX_RECORD_BYTES:
        return too_large(name, line.size)
    text, warning = decode(line.data)
    if text is None:
        return refused(name, "not text", str(warning), REMEDY)
    found = json_value(text)
    if found.fault or not isinstance(found.value, dict):
        reason = found.fault or "no object"
        return (), (at_place(name, place, "data", reason, REMEDY, "error"),)
    odd = tuple(at_place(name, place, "data", why, "check the line") for why in found.oddities)
    if warning:
        odd += (of_file(name, "encoding", warning, "save it as UTF-8", "warning"),)
    return read_object(name, place, found.value, inside.fields, odd)


def _lines(file: BinaryIO) -> Iterator[_RecordLine]:
    """The lines of a file; no more of it than one record is held at a time."""
    number, start = 0, 0
    while data := file.readline(MAX_RECORD_BYTES + 1):
        number += 1
        size = len(data)
        while not data.endswith(b"\n") and len(data) > MAX_RECORD_BYTES:
            data = file.readline(MAX_RECORD_BYTES + 1)
            size += len(data)
        yield _RecordLine(number, start, data if size <= MAX_RECORD_BYTES else b"", size)
        start += size


def _as_utf8(file: io.BufferedReader) -> BinaryIO:
    """The file itself, or its text in UTF-8 if it begins with the mark of UTF-16 or UTF-32."""
    if not file.peek(4).startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS)):
        return file
    text, _ = decode(file.read(MAX_RECORD_BYTES))
    return io.BytesIO((text or "").encode("utf-8"))
