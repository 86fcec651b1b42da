"""Takes the page out of a server's answer: status, type, packing (RFC 9110, RFC 9112)."""

import re
import zlib
from typing import NamedTuple

from graphkit.read.formats.inputs import MAX_RECORD_BYTES
from graphkit.read.formats.warc.records import OTHER_DIGEST, ArchiveRecord, right_digest

STATUS_LINE = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})")
HEAD_END = re.compile(rb"\r?\n\r?\n")
CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,100}\r?\n")
FINE = b"200"
SUFFIX_OF_TYPE = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
}
# The window of zlib for each packing: with the head of gzip, or of zlib itself.
WINDOWS = {"gzip": 31, "x-gzip": 31, "deflate": 15}


class ArchivedPage(NamedTuple):
    """The bytes of a page, and the suffix of its type; ``""`` for a type without text.

    ``fault`` says why the page cannot be used.
    """

    data: bytes = b""
    suffix: str = ""
    fault: str = ""


def page_of(record: ArchiveRecord) -> ArchivedPage:
    """The page of a record."""
    kind = record.head.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/http":
        return ArchivedPage(record.block, SUFFIX_OF_TYPE.get(kind, ""))
    end, status = HEAD_END.search(record.block), STATUS_LINE.match(record.block)
    if end is None or status is None:
        return ArchivedPage(fault="no answer of a server")
    if status[1] != FINE:
        return ArchivedPage(fault=f"the server answered with the status {status[1].decode()}")
    head, body = record.block[: end.start()], record.block[end.end() :]
    if not right_digest(record.head.get("warc-payload-digest", ""), body):
        return ArchivedPage(fault=OTHER_DIGEST)
    suffix = SUFFIX_OF_TYPE.get(_field(head, b"content-type").partition(";")[0].strip(), "")
    return _unpacked(head, body, suffix)


def _field(head: bytes, name: bytes) -> str:
    found = re.search(rb"^" + name + rb":[ \t]*([^\r\n]*)", head, re.IGNORECASE | re.MULTILINE)
    return found[1].decode("latin-1").strip().lower() if found else ""


def _unpacked(head: bytes, body: bytes, suffix: str) -> ArchivedPage:
    """The page of a body that can be sent in chunks and packed."""
    if "chunked" in _field(head, b"transfer-encoding"):
        joined = _joined(body)
        if joined is None:
            return ArchivedPage(fault="its chunks cannot be joined")
        body = joined
    packing = _field(head, b"content-encoding")
    if packing in {"", "identity"}:
        return ArchivedPage(body, suffix)
    if packing not in WINDOWS:
        return ArchivedPage(fault=f"packed as “{packing}”, which is not unpacked")
    try:
        whole = zlib.decompressobj(WINDOWS[packing]).decompress(body, MAX_RECORD_BYTES + 1)
    except zlib.error as error:
        return ArchivedPage(fault=f"cannot be unpacked: {error}")
    if len(whole) > MAX_RECORD_BYTES:
        return ArchivedPage(fault=f"too large: more than {MAX_RECORD_BYTES:,} bytes unpacked")
    return ArchivedPage(whole, suffix)


def _joined(body: bytes) -> bytes | None:
    """The bytes of a body that was sent in chunks; ``None`` if it was not sent so."""
    parts: list[bytes] = []
    at = 0
    while size := CHUNK_SIZE.match(body, at):
        length = int(size[1], 16)
        if length == 0:
            return b"".join(parts)
        parts.append(body[size.end() : size.end() + length])
        at = size.end() + length
        at += 2 if body.startswith(b"\r\n", at) else 1
    return None
