"""Reads ZIP archives, a member at a time; nothing is written to the disk."""

import io
import zipfile
from collections import Counter
from collections.abc import Iterator

from graphkit.read.formats.archives.members import (
    MAX_MEMBERS,
    MAX_RATIO,
    REMEDY_OF_ARCHIVE,
    bad_name,
    hidden,
)
from graphkit.read.formats.archives.wacz import altered, digests, pages_of
from graphkit.read.formats.inputs import MAX_RECORD_BYTES, Inside, refused
from graphkit.read.formats.streams import UNREADABLE_ZIP, Bomb, forward
from graphkit.read.formats.warc.records import OTHER_DIGEST
from graphkit.read.problems import of_file
from graphkit.registry import ReadResult


def read_zip(name: str, file: io.BufferedReader, inside: Inside) -> Iterator[ReadResult]:
    """The articles of the members of a ZIP archive, and their problems, but not of hidden ones."""
    if not file.seekable():
        data = file.read(MAX_RECORD_BYTES + 1)
        if len(data) > MAX_RECORD_BYTES:
            reason = "a large ZIP archive within an archive or a stream"
            yield refused(name, "too large", reason, "give it as a file")
            return
        file = io.BufferedReader(io.BytesIO(data))
    try:
        with zipfile.ZipFile(file) as archive:
            yield from _members(name, archive, inside)
    except UNREADABLE_ZIP as error:
        yield refused(name, "damaged", f"no ZIP archive: {error}", REMEDY_OF_ARCHIVE)


def _members(name: str, archive: zipfile.ZipFile, inside: Inside) -> Iterator[ReadResult]:
    shown = (one for one in archive.infolist() if not hidden(one.filename))
    # A name that says nothing breaks ZipInfo.is_dir.
    files = [one for one in shown if not one.filename.endswith("/")]
    files, told = pages_of(files), digests(archive)
    if len(files) > MAX_MEMBERS:
        yield refused(name, "too large", f"{len(files):,} members", "split it")
        return
    if not files:
        yield refused(name, "empty", "the archive is empty", REMEDY_OF_ARCHIVE)
    folded = Counter(one.filename.lower() for one in files)
    for one in files:
        own = f"{name}/{one.filename}"
        if folded[one.filename.lower()] > 1:
            reason = "another member has the same name but for capitals"
            yield (), (of_file(own, "data", reason, REMEDY_OF_ARCHIVE, "warning"),)
        yield from _member(own, archive, one, inside, told.get(one.filename, ""))


def _member(
    name: str, archive: zipfile.ZipFile, one: zipfile.ZipInfo, inside: Inside, told: str
) -> Iterator[ReadResult]:
    """The articles of a member; ``told`` is its digest, ``""`` if the archive tells none."""
    if why := bad_name(one.filename):
        yield refused(name, "data", why, REMEDY_OF_ARCHIVE)
        return
    limit = max(MAX_RECORD_BYTES, MAX_RATIO * one.compress_size)
    try:
        if altered(archive, one, told):
            yield refused(name, "damaged", OTHER_DIGEST, REMEDY_OF_ARCHIVE)
            return
        with archive.open(one) as member:
            yield from inside.read(name, forward(member.read, limit=limit))
    except Bomb:
        reason = f"more than {MAX_RATIO} times what it is packed to"
        yield refused(name, "too large", reason, REMEDY_OF_ARCHIVE)
    except UNREADABLE_ZIP as error:
        yield refused(name, "damaged", f"cannot be unpacked: {error}", REMEDY_OF_ARCHIVE)
