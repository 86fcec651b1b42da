"""Archives that are broken, odd or hostile."""

from __future__ import annotations

import bz2
import lzma
import struct
import tarfile
import zipfile
from typing import TYPE_CHECKING

from tools.faults.case import SPOKEN, Case, gzipped, one, tarred, zipped

if TYPE_CHECKING:
    from collections.abc import Iterator

GOOD = f"---\ntitle: Ferry\ndate: 2024-03-05\n---\n{SPOKEN}".encode()


def cases() -> Iterator[Case]:
    """ZIP, tar, and compressed files."""
    yield from _zips()
    yield from _tars()
    yield from _compressed()


def _zips() -> Iterator[Case]:
    good = zipped([("a.txt", GOOD)])
    archives = {
        "empty": (zipped([]), 0),
        "cut": (good[:-30], None),
        "prefix": (b"#!/bin/sh\n" * 50 + good, None),
        "comment": (good[:-2] + b"\x05\x00hello", None),
        "crc": (good.replace(struct.pack("<I", zipfile.crc32(GOOD)), b"\x01\x02\x03\x04"), None),
        "encrypted": (_flagged(good, 1), None),
        "method": (_method(good, 99), None),
        "offset": (good[:-6] + b"\xff\xff\xff\x7f\x00\x00", None),
        "same-name": (zipped([("a.txt", GOOD), ("a.txt", GOOD + b"He said yes.")]), 1),
        "folder-name": (zipped([("a.txt/", b""), ("a.txt/b.txt", GOOD)]), 1),
        "name-empty": (zipped([(" ", GOOD), ("b.txt", GOOD)]), 1),
        "name-long": (zipped([("n" * 60_000 + ".txt", GOOD)]), None),
        "name-nul": (zipped([("a\x01\x02.txt", GOOD)]), None),
        "name-bidi": (zipped([("a\u202etxt.exe.txt", GOOD)]), None),
        "name-drive": (zipped([("C:\\a.txt", GOOD), ("b.txt", GOOD)]), 1),
        "name-dots": (zipped([("a/./b/../../../c.txt", GOOD), ("b.txt", GOOD)]), 1),
        "members-many": (zipped([(f"{n}.txt", b"") for n in range(3000)] + [("a.txt", GOOD)]), 1),
        "bomb": (zipped([("a.txt", b"a" * 30_000_000)]), None),
        "bomb-many": (zipped([(f"{n}.txt", b"a" * 900_000) for n in range(40)]), None),
        "nested-five": (_nested(good, 5), None),
        "stored-zip": (zipped([("b.zip", good)], zipfile.ZIP_STORED), 1),
        "bzip2": (zipped([("a.txt", GOOD)], zipfile.ZIP_BZIP2), None),
        "lzma": (zipped([("a.txt", GOOD)], zipfile.ZIP_LZMA), None),
        "office": (
            zipped([("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<w/>")]),
            None,
        ),
        "epub": (zipped([("mimetype", b"application/epub+zip")]), None),
        "twice": (good + good, None),
    }
    for name, (data, articles) in archives.items():
        yield one(f"zip/{name}.zip", data, f"ZIP: {name}", articles)


def _flagged(data: bytes, flag: int) -> bytes:
    changed = bytearray(data)
    changed[6] |= flag
    changed[data.index(b"PK\x01\x02") + 8] |= flag
    return bytes(changed)


def _method(data: bytes, method: int) -> bytes:
    changed = bytearray(data)
    changed[8] = method
    changed[data.index(b"PK\x01\x02") + 10] = method
    return bytes(changed)


def _nested(data: bytes, depth: int) -> bytes:
    for level in range(depth):
        data = zipped([(f"{level}.zip", data)])
    return data


def _member(name: str, kind: bytes = tarfile.REGTYPE, link: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, link
    return info


def _tars() -> Iterator[Case]:
    good = tarred([(_member("a.txt"), GOOD)])
    archives = {
        "empty": (b"\0" * 10_240, None),
        "cut": (good[:700], None),
        "checksum": (good[:150] + b"9" + good[151:], None),
        "symlink": (
            tarred([(_member("l", tarfile.SYMTYPE, "/etc/passwd"), b""), (_member("a.txt"), GOOD)]),
            1,
        ),
        "hardlink": (
            tarred([(_member("l.txt", tarfile.LNKTYPE, "nowhere"), b""), (_member("a.txt"), GOOD)]),
            1,
        ),
        "device": (tarred([(_member("d", tarfile.CHRTYPE), b""), (_member("a.txt"), GOOD)]), 1),
        "fifo": (tarred([(_member("f", tarfile.FIFOTYPE), b""), (_member("a.txt"), GOOD)]), 1),
        "absolute": (tarred([(_member("/etc/a.txt"), GOOD), (_member("b.txt"), GOOD)]), 1),
        "unknown-type": (tarred([(_member("u", b"Z"), b""), (_member("a.txt"), GOOD)]), None),
        "size-lie": (good[:124] + b"77777777777\0" + good[136:], None),
        "size-negative": (good[:124] + b"\xff" * 12 + good[136:], None),
        "trailing": (good + b"garbage" * 200, 1),
        "name-long": (tarred([(_member("n" * 5000 + ".txt"), GOOD)]), None),
    }
    for name, (data, articles) in archives.items():
        yield one(f"tar/{name}.tar", data, f"tar: {name}", articles)


def _compressed() -> Iterator[Case]:
    files = {
        "empty.gz": gzipped(b""),
        "cut.txt.gz": gzipped(GOOD)[:-9],
        "crc.txt.gz": gzipped(GOOD)[:-8] + b"\0" * 8,
        "two.txt.gz": gzipped(GOOD) + gzipped(b"He said yes."),
        "trailing.txt.gz": gzipped(GOOD) + b"junk",
        "twice.txt.gz.gz": gzipped(gzipped(GOOD)),
        "header.gz": b"\x1f\x8b\x08\xff" + b"a" * 50,
        "bomb.txt.gz": gzipped(b"a" * 30_000_000),
        "tar.tgz": gzipped(tarred([(_member("a.txt"), GOOD)])),
        "text.txt.bz2": bz2.compress(GOOD),
        "text.txt.xz": lzma.compress(GOOD),
        "text.7z": b"7z\xbc\xaf\x27\x1c\x00\x04" + bytes(200),
        "text.rar": b"Rar!\x1a\x07\x00" + bytes(200),
    }
    for name, data in files.items():
        yield one(f"compressed/{name}", data, f"compressed: {name}")
