"""A file of kept results: rows with a key, each with the digest of its own data."""

import sqlite3
import zlib
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from graphkit.identity import digest

# A build that is cut off loses at most so many results (our own choice).
ROWS_A_COMMIT = 20
# Level 1 makes a finding of 40 kB one of 10 kB in 0.4 ms.
COMPRESSION = 1
TABLE_OF_ROWS = """
CREATE TABLE IF NOT EXISTS kept (
    kind TEXT NOT NULL, key TEXT NOT NULL, label TEXT NOT NULL,
    parts TEXT NOT NULL, digest TEXT NOT NULL, data BLOB NOT NULL, UNIQUE (kind, key)
)
"""
FIND = "SELECT digest, data FROM kept WHERE kind = ? AND key = ?"
WRITE = "INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?, ?)"
FIND_PARTS = "SELECT label, parts FROM kept WHERE kind = ? ORDER BY rowid"
FIND_KEYS = "SELECT key FROM kept WHERE kind = ?"
REMOVE = "DELETE FROM kept WHERE kind = ? AND key = ?"

_Told = TypeVar("_Told")


class KeptRows:
    """The rows of a file, which is made if it is not there.

    A damaged row is as if it were not there; a damaged file is made anew.

    Raises:
        sqlite3.Error: the file cannot be written.
    """

    def __init__(self, file: Path) -> None:
        """Opens the file, or makes it."""
        self._file = file
        self._waiting = 0
        self._database = self._opened()

    def get(self, kind: str, key: str) -> bytes | None:
        """The data of a row; ``None`` if there is no such row, or its data are damaged."""
        row = self._tried(lambda: self._database.execute(FIND, (kind, key)).fetchone())
        return zlib.decompress(row[1]) if row and digest(row[1]) == row[0] else None

    def put(self, kind: str, key: str, data: bytes, *, label: str = "", parts: str = "") -> None:
        """Writes a row. ``label`` says of what it is, ``parts`` of what its key is made."""
        small = zlib.compress(data, COMPRESSION)
        row = (kind, key, label, parts, digest(small), small)
        self._tried(lambda: self._database.execute(WRITE, row))
        self._waiting += 1
        if self._waiting >= ROWS_A_COMMIT:
            self.commit()

    def parts(self, kind: str) -> dict[str, str]:
        """The ``parts`` of the rows of a kind by their ``label``."""
        return dict(self._tried(lambda: self._database.execute(FIND_PARTS, (kind,)).fetchall()))

    def keep_only(self, kind: str, keys: Collection[str]) -> None:
        """Removes the other rows of a kind."""
        found = self._tried(lambda: self._database.execute(FIND_KEYS, (kind,)).fetchall())
        gone = [(kind, key) for (key,) in found if key not in keys]
        self._tried(lambda: self._database.executemany(REMOVE, gone))
        self.commit()

    def commit(self) -> None:
        """Has what was written on the disk."""
        self._tried(self._database.commit)
        self._waiting = 0

    def close(self) -> None:
        """Writes what waits, and closes the file."""
        self.commit()
        self._database.close()

    def _tried(self, act: Callable[[], _Told]) -> _Told:
        """What an act on the database gives; where it is damaged, on a new one."""
        try:
            return act()
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            self._database.close()
            self._file.unlink(missing_ok=True)
            self._database = self._opened()
            return act()

    def _opened(self) -> sqlite3.Connection:
        database = sqlite3.connect(self._file)
        try:
            database.execute(TABLE_OF_ROWS)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            database.close()
            self._file.unlink(missing_ok=True)
            database = sqlite3.connect(self._file)
            database.execute(TABLE_OF_ROWS)
        return database


@contextmanager
def kept_rows(file: Path) -> Iterator[KeptRows]:
    """The rows of a file, closed at the end.

    Raises:
        sqlite3.Error: the file cannot be written.
    """
    rows = KeptRows(file)
    try:
        yield rows
    finally:
        rows.close()
