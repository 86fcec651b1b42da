"""Sources → one SQLite file."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from graphkit.identity import fold
from graphkit.knowledge.lines import objects
from graphkit.knowledge.schema import (
    ARTICLE_NAME,
    BASE_VERSION_MARK,
    CREATE_TABLES,
    FINISH_TABLES,
    OTHER_NAME,
)
from graphkit.knowledge.sources import Office, OfficeTenure, WikidataItem, told

INSERT_ROW = {
    WikidataItem: (
        "INSERT INTO item (qid, name, kind, weight) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
    ),
    OfficeTenure: "INSERT INTO tenure VALUES (?, ?, ?, ?, ?, '')",
    Office: "INSERT INTO office VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
}
INSERT_NAME = "INSERT INTO name (folded, item, own) VALUES (?, ?, ?)"


class BaseSize(NamedTuple):
    """The numbers of ``items``, of their ``names`` and of the ``tenures`` of offices in a base."""

    items: int
    names: int
    tenures: int


def build(sources: Iterable[Path], out: Path) -> BaseSize:
    """Writes the base of some sources into a file; a file of that name is replaced at the end.

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
            base.executescript(CREATE_TABLES)
            for path in _files(sources):
                for _, line in objects(path):
                    for one in told(line):
                        _put(base, one)
            base.commit()
            base.executescript(FINISH_TABLES + BASE_VERSION_MARK)
            counted = BaseSize(*(_count(base, table) for table in ("item", "name", "tenure")))
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


def _put(base: sqlite3.Connection, one: WikidataItem | OfficeTenure | Office) -> None:
    if not isinstance(one, WikidataItem):
        base.execute(INSERT_ROW[type(one)], one)
        return
    row = base.execute(INSERT_ROW[WikidataItem], (one.qid, one.name, one.kind, one.weight))
    if row.rowcount:
        names = {fold(alias): OTHER_NAME for alias in one.aliases}
        names[fold(one.name)] = ARTICLE_NAME if one.first else OTHER_NAME
        rows = ((name, row.lastrowid, own) for name, own in names.items() if name)
        base.executemany(INSERT_NAME, rows)


def _count(base: sqlite3.Connection, table: str) -> int:
    (found,) = base.execute(f"SELECT COUNT(*) FROM {table}").fetchone()  # noqa: S608 - our names
    return int(found)
