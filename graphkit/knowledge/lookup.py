"""Look-ups in a knowledge base that was built: names → candidates, offices → holders."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple, cast

from graphkit.identity import fold
from graphkit.knowledge.schema import ARTICLE_NAME, BASE_VERSION, EVERY_TABLE
from graphkit.knowledge.sources import ItemKind

ITEMS_NAMED = """
SELECT item.qid, item.name, item.kind, item.weight, name.own
FROM name JOIN item ON item.id = name.item WHERE name.folded = ?
ORDER BY item.weight DESC, item.qid"""
OFFICES_OF = """
SELECT office, country, start, finish FROM tenure WHERE holder = ? ORDER BY start, office"""
HOLDERS_OF = """
SELECT tenure.holder, item.name, office, country, start, finish
FROM tenure JOIN item ON item.qid = tenure.holder WHERE tenure.folded = ? ORDER BY start, holder"""


class ItemCandidate(NamedTuple):
    """An item that a name may stand for.

    ``qid``, ``name``, ``kind`` and ``weight`` are those of the item; ``first`` says that an
    encyclopedia's article of just the name that was asked for is about it.
    """

    qid: str
    name: str
    kind: ItemKind
    weight: float
    first: bool


class OfficeHeld(NamedTuple):
    """An office that a person held.

    ``office`` and ``country`` are words, ``start`` and ``end`` ISO dates or parts of them, ``""``
    where they are not known.
    """

    office: str
    country: str
    start: str
    end: str


class OfficeHolder(NamedTuple):
    """A person who held an office.

    ``holder`` is the person's item, ``name`` its label; ``office``, ``country``, ``start`` and
    ``end`` are those of :class:`OfficeHeld`.
    """

    holder: str
    name: str
    office: str
    country: str
    start: str
    end: str


class KnowledgeBase:
    """An open base; it answers from the file and holds next to nothing in memory."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._base = connection

    def named(self, name: str) -> tuple[ItemCandidate, ...]:
        """The items that are called just so, the best known first; case and accents are alike."""
        return _candidates(self._base.execute(ITEMS_NAMED, (fold(name),)))

    def held(self, qid: str) -> tuple[OfficeHeld, ...]:
        """The offices that a person held."""
        return tuple(OfficeHeld(*row) for row in self._base.execute(OFFICES_OF, (qid,)))

    def holders(self, offices: Iterable[str]) -> tuple[OfficeHolder, ...]:
        """Everybody who held one of some offices, which are given as names are compared."""
        rows = (row for office in offices for row in self._base.execute(HOLDERS_OF, (office,)))
        return tuple(OfficeHolder(*row) for row in rows)


def _candidates(rows: Iterable[tuple[str, str, str, float, int]]) -> tuple[ItemCandidate, ...]:
    return tuple(
        ItemCandidate(qid, name, cast("ItemKind", kind), weight, first=own == ARTICLE_NAME)
        for qid, name, kind, weight, own in rows
    )


@contextmanager
def opened(path: Path | None) -> Iterator[KnowledgeBase | None]:
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
        yield KnowledgeBase(base)


def _check(base: sqlite3.Connection, path: Path) -> None:
    """That a file is a knowledge base of this version and has all its tables.

    Raises:
        ValueError: it is not.
    """
    try:
        (version,) = base.execute("PRAGMA user_version").fetchone()
        if version == BASE_VERSION:
            base.execute(EVERY_TABLE).fetchone()
    except sqlite3.DatabaseError as error:
        message = f"{path}: no knowledge base: {error}"
        raise ValueError(message) from error
    if version != BASE_VERSION:
        message = f"{path}: no knowledge base of version {BASE_VERSION}"
        raise ValueError(message)
