"""One build at a time in an output folder."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graphkit.errors import OutputError

LOCK_FILE = ".lock"


class Held(Exception):  # noqa: N818 -- it is a state of the folder, told as one line
    """Another build holds the folder."""


@contextmanager
def hold(out: Path) -> Iterator[Path]:
    """The folder, made when it is not there, for this build alone; freed even by a crash.

    Raises:
        Held: another build is writing there.
        OutputError: it cannot be made or written.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        lock = (out / LOCK_FILE).open("w")
    except OSError as error:
        message = f"{out}: cannot be written: {error.strerror}"
        raise OutputError(message) from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Held(str(out)) from error
        yield out
