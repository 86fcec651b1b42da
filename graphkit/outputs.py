"""The folder of a build: it holds one build or the other, never files of both.

A build writes all files into a hidden folder first, the manifest last. Then they are switched: each
takes the place of the old one, the manifest at the end. A switch that fails is taken back; one that
was cut off is finished by the next build, and until then read from the hidden folder.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from graphkit.identity import digest

MANIFEST = "manifest.json"
# New files that are not switched yet, and old ones that are kept until all are.
NEXT, LAST = ".next", ".last"
PART_FILES = ".part-*"


class _Manifest(msgspec.Struct):
    """What is used of a manifest: the digest of each file of the build, by its name."""

    outputs: dict[str, str]


@contextmanager
def staged(out: Path) -> Iterator[Path]:
    """A folder for the files of a build; when the block ends well, they replace those of ``out``.

    If it does not, or the switch fails, ``out`` has the old build as it was.

    Raises:
        OSError: a file cannot be written, or not be put in its place.
    """
    recover(out)
    stage = out / NEXT
    stage.mkdir()
    try:
        yield stage
        _synced(stage)
        _switch(out)
    except BaseException:
        _taken_back(out)
        raise
    _removed(out)


def recover(out: Path) -> None:
    """Finishes or takes back a switch that was cut off, and removes what it left over.

    Raises:
        OSError: the folder cannot be written.
    """
    if (out / NEXT / MANIFEST).exists():
        _forward(out)
    elif (out / LAST).exists() and _same(out / LAST / MANIFEST, out / MANIFEST):
        _restored(out)
    for left in (out / NEXT, out / LAST):
        if left.exists():
            shutil.rmtree(left)
    for part in out.glob(PART_FILES):
        part.unlink()


def _switch(out: Path) -> None:
    """Keeps the old files in ``LAST`` and puts the new ones into their places."""
    last = out / LAST
    last.mkdir()
    for new in sorted((out / NEXT).iterdir()):
        if (old := out / new.name).is_file():
            _kept(old, last / new.name)
    _synced(last)
    _forward(out)


def _kept(old: Path, kept: Path) -> None:
    """A second name for a file; a copy where the file system has no second names."""
    try:
        kept.hardlink_to(old)
    except OSError:
        shutil.copy2(old, kept)


def _forward(out: Path) -> None:
    """Puts the files of ``NEXT`` into their places, the manifest last."""
    files = sorted((out / NEXT).iterdir(), key=lambda file: (file.name == MANIFEST, file.name))
    for new in files:
        new.replace(out / new.name)
    _synced(out)


def _taken_back(out: Path) -> None:
    """The old build again, as far as the folder can be written at all."""
    with suppress(OSError):
        (out / NEXT / MANIFEST).unlink(missing_ok=True)
        if (out / LAST).exists():
            _restored(out)
    _removed(out)


def _removed(out: Path) -> None:
    """Removes both hidden folders; what cannot be removed now is left to the next build."""
    for left in (out / NEXT, out / LAST):
        shutil.rmtree(left, ignore_errors=True)


def _restored(out: Path) -> None:
    """Puts the files of ``LAST`` back; new ones that replaced none are removed."""
    for old in sorted((out / LAST).iterdir()):
        old.replace(out / old.name)
    _synced(out)


def _same(one: Path, other: Path) -> bool:
    both = one.exists(), other.exists()
    return one.read_bytes() == other.read_bytes() if all(both) else not any(both)


def _synced(folder: Path) -> None:
    """Has the names in a folder written to the disk."""
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def current(out: Path, name: str) -> Path:
    """The path of a file of the build in a folder, also if its switch was cut off."""
    waiting = out / NEXT / name
    return waiting if (out / NEXT / MANIFEST).exists() and waiting.exists() else out / name


def fault(out: Path, name: str) -> str:
    """Why a file is not that of the build whose manifest is in the folder, or ``""``.

    Raises:
        OSError: the file or the manifest cannot be read.
    """
    manifest = current(out, MANIFEST)
    if not manifest.is_file():
        return f"there is no {MANIFEST}, so nobody knows of which build it is"
    try:
        told = msgspec.json.decode(manifest.read_bytes(), type=_Manifest).outputs
    except (msgspec.DecodeError, msgspec.ValidationError):
        return f"{MANIFEST} is damaged"
    if name not in told:
        return f"it is not in {MANIFEST}"
    same = told[name] == digest(current(out, name).read_bytes())
    return "" if same else f"it is not the file that {MANIFEST} describes"


def named(out: Path) -> list[str]:
    """The names of the files of a build, as its manifest gives them; ``[]`` without one."""
    try:
        found = msgspec.json.decode(current(out, MANIFEST).read_bytes(), type=_Manifest)
    except (OSError, msgspec.DecodeError):
        return []
    return sorted(found.outputs)
