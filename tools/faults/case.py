"""One bad input: its files, the options that it is built with, and what must come of it."""

from __future__ import annotations

import gzip
import io
import tarfile
import warnings
import zipfile
from dataclasses import dataclass

SPOKEN = (
    "The harbour master, Odile Brandt, said on Tuesday that the ferry would sail again in June. "
    "“We have the money,” Brandt told reporters in Kestrel Bay. "
)
FIXED_TIME = (2024, 3, 5, 0, 0, 0)


@dataclass(frozen=True)
class Case:
    """What is given to `graphkit build`, and the least that must come of it."""

    name: str
    """Name of the case: its folder, and part of its report."""
    files: dict[str, bytes]
    """Content of each file by its path below the folder of the case."""
    why: str
    """What is wrong with it."""
    articles: int | None = None
    """Articles that must be in the build at least; None if none or some are both right."""
    options: tuple[str, ...] = ()
    """Further words of the command; `{folder}` stands for the folder of the case."""
    stdin: bytes | None = None
    """Standard input, if the case is built from it."""
    prepare: tuple[tuple[str, ...], ...] = ()
    """Steps on the files: (`symlink`, target, path), (`chmod`, mode, path), (`fifo`, path)."""
    inputs: tuple[str, ...] = (".",)
    """Paths below the folder that the command names; `-` is standard input."""


def one(name: str, content: bytes | str, why: str, articles: int | None = None) -> Case:
    """A case of one file, whose name is what follows the last `/` of `name`."""
    data = content.encode() if isinstance(content, str) else content
    return Case(name.replace("/", "-"), {name.rpartition("/")[2]: data}, why, articles)


def zipped(members: list[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The members as a ZIP archive, in their order."""
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", method) as archive:
        warnings.simplefilter("ignore")  # a name that is given twice is what some cases are about
        for name, data in members:
            info = zipfile.ZipInfo(name, FIXED_TIME)
            info.compress_type = method
            archive.writestr(info, data)
    return stream.getvalue()


def tarred(members: list[tuple[tarfile.TarInfo, bytes]]) -> bytes:
    """The members as a tar archive, in their order."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for info, data in members:
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return stream.getvalue()


def gzipped(data: bytes) -> bytes:
    """The bytes as a gzip file without a time."""
    return gzip.compress(data, mtime=0)
