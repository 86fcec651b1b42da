"""Reads tar archives, a member at a time and only forward; nothing is written to the disk."""

import io
import tarfile
from collections.abc import Iterator

from graphkit.read.formats.archives.members import MAX_MEMBERS, REMEDY_OF_ARCHIVE, bad_name, hidden
from graphkit.read.formats.inputs import Inside, refused
from graphkit.read.formats.streams import forward
from graphkit.registry import ReadResult


def read_tar(name: str, file: io.BufferedReader, inside: Inside) -> Iterator[ReadResult]:
    """The articles of the members of a tar archive, and their problems.

    Hidden ones are left out; links and devices are no files and refused.
    """
    number = 0
    try:
        with tarfile.open(fileobj=file, mode="r|") as archive:
            for one in archive:
                if one.isdir() or hidden(one.name):
                    continue
                number += 1
                if number > MAX_MEMBERS:
                    yield refused(
                        name, "too large", f"more than {MAX_MEMBERS:,} members", "split it"
                    )
                    return
                yield from _member(f"{name}/{one.name}", archive, one, inside)
    except (tarfile.TarError, EOFError, ValueError) as error:
        yield refused(name, "damaged", f"damaged archive: {error}", REMEDY_OF_ARCHIVE)
        return
    if not number:
        yield refused(name, "empty", "the archive is empty", REMEDY_OF_ARCHIVE)


def _member(
    name: str, archive: tarfile.TarFile, one: tarfile.TarInfo, inside: Inside
) -> Iterator[ReadResult]:
    member = archive.extractfile(one) if one.isfile() else None
    why = bad_name(one.name) or ("" if member else "no file but a link or a device")
    if why or member is None:
        yield refused(name, "data", why, REMEDY_OF_ARCHIVE)
    else:
        yield from inside.read(name, forward(member.read))
