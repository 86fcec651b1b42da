"""A knowledge base that was built: names → candidates, offices → holders."""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple, cast

from graphkit.identity import fold
from graphkit.knowledge.sources import Kind

VERSION = 2
NAMED = """
SELECT item.qid, item.name, item.kind, item.weight, name.own
FROM name JOIN item ON item.id = name.item WHERE name.folded = ?
ORDER BY item.weight DESC, item.qid"""
WORDED = """
SELECT item.qid, item.name, item.kind, item.weight, 0
FROM words JOIN name ON name.id = words.rowid JOIN item ON item.id = name.item
WHERE words MATCH ? GROUP BY item.id ORDER BY item.weight DESC, item.qid LIMIT ?"""
EVERY = "SELECT EXISTS (SELECT 1 FROM item, name, tenure, words)"
HELD = "SELECT office, country, start, finish FROM tenure WHERE holder = ? ORDER BY start, office"

HOLDERS = """
SELECT tenure.holder, item.name, office, country, start, finish
FROM tenure JOIN item ON item.qid = tenure.holder WHERE tenure.folded = ? ORDER BY start, holder"""


class Candidate(NamedTuple):
    """An item that a name may stand for; ``first`` as of :class:`~.sources.Item`."""

    qid: str
    name: str
    kind: Kind
    weight: float
    first: bool


class Held(NamedTuple):
    """An office in words, of a country in words, from and to ISO dates or parts of them."""

    office: str
    country: str
    start: str
    end: str


class Holder(NamedTuple):
    """Who held an office; as :class:`Held`, with the item and its name."""

    holder: str
    name: str
    office: str
    country: str
    start: str
    end: str


class Base:
    """An open base; it answers from the file and holds next to nothing in memory."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._base = connection

    def named(self, name: str) -> tuple[Candidate, ...]:
        """The items that are called just so, the best known first; case and accents are alike."""
        return _candidates(self._base.execute(NAMED, (fold(name),)))

    def worded(self, name: str, limit: int = 10) -> tuple[Candidate, ...]:
        """The items with a name that holds all words of this one."""
        words = re.findall(r"\w+", fold(name))
        asked = " AND ".join(f'"{word}"' for word in words)
        return _candidates(self._base.execute(WORDED, (asked, limit))) if words else ()

    def held(self, qid: str) -> tuple[Held, ...]:
        """The offices that a person held."""
        return tuple(Held(*row) for row in self._base.execute(HELD, (qid,)))

    def holders(self, offices: Iterable[str]) -> tuple[Holder, ...]:
        """Everybody who held one of some offices, which are given as names are compared."""
        rows = (row for office in offices for row in self._base.execute(HOLDERS, (office,)))
        return tuple(Holder(*row) for row in rows)


def _candidates(rows: Iterable[tuple[str, str, str, float, int]]) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(qid, name, cast("Kind", kind), weight, first=own > 1)
        for qid, name, kind, weight, own in rows
    )


@contextmanager
def opened(path: Path | None) -> Iterator[Base | None]:
    """The base of a file, for reading alone, closed at the end; none where no path is given.

    Raises:
        ValueError: there is no such file, or it is no knowledge base, or one of another version.
    """
    if path is None:
        yield None
        return
    if not path.is_file():
        message = f"{path}: no such file"
        raise ValueError(message)
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as base:
        _check(base, path)
        yield Base(base)


def _check(base: sqlite3.Connection, path: Path) -> None:
    """That a file is a knowledge base of this version and has all its tables.

    Raises:
        ValueError: it is not.
    """
    try:
        (version,) = base.execute("PRAGMA user_version").fetchone()
        if version == VERSION:
            base.execute(EVERY).fetchone()
    except sqlite3.DatabaseError as error:
        message = f"{path}: no knowledge base: {error}"
        raise ValueError(message) from error
    if version != VERSION:
        message = f"{path}: no knowledge base of version {VERSION}"
        raise ValueError(message)
