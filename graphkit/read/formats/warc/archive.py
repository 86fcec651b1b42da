"""Reads the pages of a web archive, a record at a time."""

import io
from collections.abc import Iterator
from itertools import chain

from msgspec.structs import replace

from graphkit.read.formats.inputs import Inside, refused
from graphkit.read.formats.streams import forward
from graphkit.read.formats.warc.http import page_of
from graphkit.read.formats.warc.packed import PACKED_MAGIC, members
from graphkit.read.formats.warc.records import ArchiveRecord, archive_records
from graphkit.read.problems import of_file
from graphkit.read.record import SAFE_ADDRESS
from graphkit.registry import ReadResult

REMEDY_OF_WARC = "archive the page once more, or give its text"
# Records that hold a text: answers of a server, and texts that were made of them.
TEXT_TYPES = ("response", "resource", "conversion")


def read_warc(name: str, file: io.BufferedReader, inside: Inside) -> Iterator[ReadResult]:
    """The articles of the pages of a web archive, and the problems of its records.

    The lengths and digests of records are checked. Other records than pages and texts are counted.
    """
    streams = members(file) if file.peek(3).startswith(PACKED_MAGIC) else iter([file])
    number, others = 0, 0
    for record in chain.from_iterable(map(archive_records, streams)):
        number += 1
        own = f"{name}:{number}"
        if record.fault:
            yield refused(own, "damaged", record.fault, REMEDY_OF_WARC)
        elif record.head.get("warc-type", "").lower() not in TEXT_TYPES:
            others += 1
        else:
            yield from _page(own, record, inside)
    if not number:
        yield refused(name, "empty", "no record of a web archive", REMEDY_OF_WARC)
    if others:
        reason = f"{others} records that are no pages"
        yield (), (of_file(name, "passed over", reason, "nothing is lost", "note"),)


def _page(name: str, record: ArchiveRecord, inside: Inside) -> Iterator[ReadResult]:
    page = page_of(record)
    if page.fault:
        yield refused(name, "data", page.fault, REMEDY_OF_WARC)
        return
    if not page.suffix:
        yield (), (of_file(name, "passed over", "no text", "nothing is lost", "note"),)
        return
    address = record.head.get("warc-target-uri", "").strip("<>")
    safe = bool(SAFE_ADDRESS.fullmatch(address))
    reason = f"the address “{address[:80]}” is no http, urn or tag"
    unsafe = () if safe else (of_file(name, "data", reason, "it is left out", "warning"),)
    url = address if safe else None
    whole = forward(io.BytesIO(page.data).read)
    for articles, problems in inside.read(f"{name}{page.suffix}", whole):
        told = tuple(replace(one, url=one.url or url) for one in articles)
        yield told, (*problems, *(unsafe if told else ()))
