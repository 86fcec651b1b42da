"""One build at a time in an output folder."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LOCK = ".lock"


class Held(Exception):  # noqa: N818 -- it is a state of the folder, told as one line
    """Another build holds the folder."""


@contextmanager
def hold(out: Path) -> Iterator[Path]:
    """The folder, made when it is not there, for this build alone; freed even by a crash.

    Raises:
        Held: another build is writing there.
        OSError: it cannot be made or written.
    """
    out.mkdir(parents=True, exist_ok=True)
    with (out / LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Held(str(out)) from error
        yield out
