"""Streams that are read forward only, and stop where they give too much."""

import io
import zipfile
import zlib
from collections.abc import Callable

from graphkit.read.formats.content import LOOKED_AT_BYTES

# What a ZIP archive raises that is cut off, damaged, or packed in a way that is not read.
UNREADABLE_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


class Bomb(Exception):  # noqa: N818 -- it is a property of the input, told as one line
    """What is unpacked is out of all proportion to what it is unpacked from."""


class _Forward(io.RawIOBase):
    """A stream of the bytes that ``read`` gives, after ``head``; at most ``limit`` of them."""

    def __init__(self, read: Callable[[int], bytes], head: bytes, limit: int | None) -> None:
        super().__init__()
        self._head, self._read, self._left = io.BytesIO(head), read, limit

    def readable(self) -> bool:
        """Whether it can be read: always."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fills a buffer with the next bytes; gives their number.

        Raises:
            Bomb: there were too many.
        """
        data = self._head.read(len(buffer)) or self._read(len(buffer))
        if self._left is not None:
            self._left -= len(data)
            if self._left < 0:
                raise Bomb
        buffer[: len(data)] = data
        return len(data)


def forward(
    read: Callable[[int], bytes], head: bytes = b"", limit: int | None = None
) -> io.BufferedReader:
    """A stream of the bytes that ``read`` gives for a number of bytes, after those of ``head``.

    It raises ``Bomb`` when it would give more than ``limit`` bytes.

    >>> forward(io.BytesIO(b"end").read, b"begin ").read()
    b'begin end'
    """
    return io.BufferedReader(_Forward(read, head, limit), 2 * LOOKED_AT_BYTES)
