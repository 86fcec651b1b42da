"""Reads the records of a web archive, with their heads, lengths and digests."""

import base64
import hashlib
import io
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from graphkit.read.formats.inputs import MAX_RECORD_BYTES
from graphkit.read.formats.warc.packed import Damaged

VERSION_LINE = re.compile(rb"WARC/(\d\.\d)\s*$")
KNOWN_VERSIONS = (b"0.17", b"0.18", b"1.0", b"1.1")
# The longest head of a record; that of a page has about a kilobyte.
MAX_HEAD_BYTES = 1 << 16
END_OF_RECORD = b"\r\n\r\n"
# What is passed over at most of a record that is too large.
MAX_SKIPPED = 1 << 31
TOO_LARGE, OTHER_DIGEST = "too large", "its digest is not that of its bytes"


class ArchiveRecord(NamedTuple):
    """A record of a web archive.

    ``head`` has its fields by their names in small letters, ``block`` its bytes. ``fault`` says why
    it cannot be used, ``""`` if it can.
    """

    head: Mapping[str, str]
    block: bytes
    fault: str = ""


def archive_records(file: io.BufferedReader) -> Iterator[ArchiveRecord]:
    """The records of a stream, in order; after a faulty one the next that begins is looked for."""
    try:
        while (line := _next_start(file)) is not None:
            yield _record(file, line)
    except Damaged:
        yield ArchiveRecord({}, b"", "damaged: it cannot be unpacked to its end")


def _next_start(file: io.BufferedReader) -> bytes | None:
    """The first line of the next record; ``None`` at the end."""
    while line := file.readline(MAX_HEAD_BYTES):
        if VERSION_LINE.match(line):
            return line
    return None


def _record(file: io.BufferedReader, line: bytes) -> ArchiveRecord:
    """The record that begins with a line; its head and its length are checked before its bytes."""
    head = _head(file)
    if head is None:
        return ArchiveRecord({}, b"", "its head is too long or cut off")
    if fault := _fault_of_head(line, head):
        if fault.startswith(TOO_LARGE):
            _skip(file, int(head["content-length"]))
        return ArchiveRecord(head, b"", fault)
    return _with_block(file, head)


def _fault_of_head(line: bytes, head: Mapping[str, str]) -> str:
    """Why a record cannot be read, by its version and its length; ``""`` if it can."""
    version = VERSION_LINE.match(line)
    if version is None or version[1] not in KNOWN_VERSIONS:
        return f"version {line.decode('latin-1').strip()} is not known"
    told = head.get("content-length", "")
    if not re.fullmatch(r"\d{1,15}", told, re.ASCII):
        return "its length is no number"
    large = int(told) > MAX_RECORD_BYTES
    return f"{TOO_LARGE}: {int(told):,} bytes, {MAX_RECORD_BYTES:,} at most" if large else ""


def _with_block(file: io.BufferedReader, head: Mapping[str, str]) -> ArchiveRecord:
    """The record of a head with its bytes, whose number and digest are checked."""
    length = int(head["content-length"])
    block = file.read(length)
    if len(block) < length:
        return ArchiveRecord(head, b"", f"cut off: {len(block):,} of {length:,} bytes")
    if file.read(len(END_OF_RECORD)) != END_OF_RECORD:
        return ArchiveRecord(head, b"", "its length is not that of its bytes")
    fault = "" if right_digest(head.get("warc-block-digest", ""), block) else OTHER_DIGEST
    return ArchiveRecord(head, block, fault)


def _head(file: io.BufferedReader) -> dict[str, str] | None:
    """The fields of a head; ``None`` if it is too long or cut off."""
    fields: dict[str, str] = {}
    size = 0
    while size <= MAX_HEAD_BYTES:
        line = file.readline(MAX_HEAD_BYTES)
        size += len(line)
        if not line.endswith(b"\n"):
            return None
        if not line.strip():
            return fields
        name, _, value = line.decode("utf-8", "replace").partition(":")
        fields.setdefault(name.strip().lower(), value.strip())
    return None


def _skip(file: io.BufferedReader, size: int) -> None:
    """Passes over a block; if the file ends within it, its length was wrong: nothing is passed."""
    start = file.tell() if file.seekable() else None
    left = min(size, MAX_SKIPPED)
    while left > 0 and (data := file.read(min(left, MAX_HEAD_BYTES))):
        left -= len(data)
    if left > 0 and start is not None:
        file.seek(start)


def right_digest(told: str, data: bytes) -> bool:
    """Whether a digest such as ``sha1:…`` is that of the data; one of an unknown kind is right.

    >>> right_digest("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", b"")
    True
    >>> right_digest("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", b"x")
    False
    """
    kind, _, value = told.partition(":")
    if kind.lower() not in {"md5", "sha1", "sha256", "sha512"} or not value:
        return True
    made = hashlib.new(kind.lower(), data, usedforsecurity=False).digest()
    return value.lower() in {made.hex(), base64.b32encode(made).decode().lower()}
