"""Sources → one SQLite file."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from graphkit.identity import fold
from graphkit.knowledge.lines import objects
from graphkit.knowledge.sources import Item, Office, Tenure, told

SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE item (id INTEGER PRIMARY KEY, qid TEXT UNIQUE, name TEXT, kind TEXT, weight REAL);
CREATE TABLE name (id INTEGER PRIMARY KEY, folded TEXT, item INTEGER, own INTEGER);
CREATE TABLE tenure (
  office TEXT, country TEXT, holder TEXT, start TEXT, finish TEXT, folded TEXT
);
CREATE TABLE office (qid TEXT PRIMARY KEY, name TEXT, country TEXT);
"""
# After all rows: names of offices for their items, then the indexes, then the words of names.
FINISH = """
UPDATE tenure SET
  country = COALESCE(NULLIF(country, ''), (SELECT country FROM office WHERE qid = office), ''),
  office = (SELECT name FROM office WHERE qid = office)
WHERE office IN (SELECT qid FROM office);
UPDATE tenure SET country = (SELECT name FROM office WHERE qid = country)
WHERE country IN (SELECT qid FROM office);
DELETE FROM tenure WHERE holder NOT IN (SELECT qid FROM item);
DROP TABLE office;
CREATE INDEX name_folded ON name (folded);
UPDATE tenure SET folded = fold(office);
CREATE INDEX tenure_holder ON tenure (holder);
CREATE INDEX tenure_office ON tenure (folded);
CREATE VIRTUAL TABLE words USING fts5 (folded, content = 'name', content_rowid = 'id',
  detail = none, tokenize = 'unicode61');
INSERT INTO words (words) VALUES ('rebuild');
PRAGMA user_version = 2;
"""
INSERT = {
    Item: "INSERT INTO item (qid, name, kind, weight) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
    Tenure: "INSERT INTO tenure VALUES (?, ?, ?, ?, ?, '')",
    Office: "INSERT INTO office VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
}
NAME = "INSERT INTO name (folded, item, own) VALUES (?, ?, ?)"
# How much a name weighs that an encyclopedia's article of just this name is about.
FIRST, OTHER = 2, 1


class Counted(NamedTuple):
    """How much a base holds."""

    items: int
    names: int
    tenures: int


def build(sources: Iterable[Path], out: Path) -> Counted:
    """Writes the base of some sources into a file; what stood there is replaced at the end.

    A source is a file of the project's own form or a Wikidata JSON dump, or a folder of such.

    Raises:
        OSError: a source cannot be read, or the file not written.
        ValueError: a line of a source is no JSON object.
    """
    unfinished = out.with_name(out.name + ".part")
    unfinished.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(unfinished)) as base:
            base.create_function("fold", 1, fold, deterministic=True)
            base.executescript(SCHEMA)
            for path in _files(sources):
                for _, line in objects(path):
                    for one in told(line):
                        _put(base, one)
            base.commit()
            base.executescript(FINISH)
            counted = Counted(*(_count(base, table) for table in ("item", "name", "tenure")))
        unfinished.replace(out)
    except sqlite3.OperationalError as error:
        raise OSError(error.args[0], str(error), str(out)) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return counted


def _files(sources: Iterable[Path]) -> Iterator[Path]:
    for source in sources:
        if source.is_dir():
            yield from sorted(p for p in source.iterdir() if p.is_file() and ".json" in p.name)
        else:
            yield source


def _put(base: sqlite3.Connection, one: Item | Tenure | Office) -> None:
    if not isinstance(one, Item):
        base.execute(INSERT[type(one)], one)
        return
    row = base.execute(INSERT[Item], (one.qid, one.name, one.kind, one.weight))
    if row.rowcount:
        names = {fold(alias): OTHER for alias in one.aliases}
        names[fold(one.name)] = FIRST if one.first else OTHER
        rows = ((name, row.lastrowid, own) for name, own in names.items() if name)
        base.executemany(NAME, rows)


def _count(base: sqlite3.Connection, table: str) -> int:
    (found,) = base.execute(f"SELECT COUNT(*) FROM {table}").fetchone()  # noqa: S608 - our names
    return int(found)
