"""Lists the Wikidata ids of the tables that were not checked against a list or a text."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from graphkit.gazetteer.table_file import Table
from graphkit.gazetteer.tables import UNCHECKED


class UncheckedId(NamedTuple):
    """A Wikidata id that was not checked.

    ``file`` is the path of its table below the folder, ``line`` its line from 1, ``name`` the name
    of the entry, ``wikidata`` the id.
    """

    file: str
    line: int
    name: str
    wikidata: str


def unchecked_ids(root: Path) -> tuple[UncheckedId, ...]:
    """The ids of the tables below a folder that are marked ``unchecked``.

    Raises:
        OSError: a table cannot be read.
    """
    tables = (Table(root, path) for path in sorted(root.rglob("*.tsv")))
    return tuple(one for table in tables for one in _unchecked(table))


def _unchecked(table: Table) -> Iterator[UncheckedId]:
    """The unchecked ids of one table; none if it has no columns for ids."""
    names = table.columns
    if not {"checked", "wikidata"} <= set(names):
        return
    name, wikidata, checked = (names.index(n) for n in (names[0], "wikidata", "checked"))
    for row in table.whole_rows:
        if row.cells[checked] == UNCHECKED:
            yield UncheckedId(table.name, row.line, row.cells[name], row.cells[wikidata])
