"""Unpacks the members of a packed web archive; a damaged one costs the others nothing."""

import io
import zlib
from collections.abc import Iterator

from graphkit.read.formats.streams import forward

PACKED_MAGIC = b"\x1f\x8b\x08"
CHUNK = 1 << 16
WITH_GZIP_HEAD = 31


class Damaged(Exception):  # noqa: N818 -- it is a property of the input, told as one line
    """The member of a packed archive cannot be unpacked to its end."""


def members(file: io.BufferedReader) -> Iterator[io.BufferedReader]:
    """The unpacked members of a packed archive; bytes between two members are passed over.

    Reading a member raises ``Damaged`` where it cannot be unpacked.
    """
    rest = _Rest(file)
    while rest.found():
        member = _Member(rest)
        yield forward(member.read)
        member.skip()


class _Rest:
    """The packed bytes that are not unpacked yet."""

    def __init__(self, file: io.BufferedReader) -> None:
        self._file, self.data = file, b""

    def more(self) -> bool:
        """Whether there are more bytes; they are added to ``data``."""
        data = self._file.read(CHUNK)
        self.data += data
        return bool(data)

    def found(self) -> bool:
        """Whether another member follows; ``data`` begins with it."""
        while (at := self.data.find(PACKED_MAGIC)) < 0:
            self.data = self.data[1 - len(PACKED_MAGIC) :]
            if not self.more():
                return False
        self.data = self.data[at:]
        return True


class _Member:
    """One member: a stream of its own of packed bytes."""

    def __init__(self, rest: _Rest) -> None:
        self._rest, self._unpack, self._over = rest, zlib.decompressobj(WITH_GZIP_HEAD), False

    def read(self, size: int) -> bytes:
        """At most so many of the unpacked bytes that follow; ``b""`` at the end.

        Raises:
            Damaged: what follows cannot be unpacked.
        """
        while not self._over:
            if not self._rest.data and not self._rest.more():
                self._over = True
                raise Damaged
            data = self._unpacked(size)
            if data or self._over:
                return data
        return b""

    def _unpacked(self, size: int) -> bytes:
        try:
            data = self._unpack.decompress(self._rest.data, size)
        except zlib.error as error:
            self._over = True
            self._rest.data = self._rest.data[1:]
            raise Damaged from error
        self._over = self._unpack.eof
        self._rest.data = (
            self._unpack.unused_data if self._unpack.eof else self._unpack.unconsumed_tail
        )
        return data

    def skip(self) -> None:
        """Passes over what has not been read of the member; the next one may begin in it."""
        if not self._over:
            self._rest.data = self._rest.data[1:]
