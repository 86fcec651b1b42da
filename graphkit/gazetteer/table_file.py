"""Reads a table of ``seeds/`` with its line numbers, faults included."""

from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from graphkit.gazetteer.schema import Schema, schema_of


class Row(NamedTuple):
    """A row of a table: the number of its ``line``, from 1, and its ``cells``."""

    line: int
    cells: tuple[str, ...]


class Table:
    """A table as it is written: its schema, its columns, its rows.

    ``name`` is its path below the folder ``root``.
    """

    def __init__(self, root: Path, path: Path) -> None:
        self.name = path.relative_to(root).as_posix()
        self._cells: dict[str, frozenset[str]] = {}
        self._lines = path.read_text("utf-8").split("\n")

    @cached_property
    def schema(self) -> Schema:
        """The columns and rules that the table declares."""
        return schema_of(self._lines)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All lines that are not empty and no comment; the first has the names of the columns."""
        numbered = enumerate(self._lines, 1)
        return tuple(
            Row(number, tuple(line.split("\t")))
            for number, line in numbered
            if line and not line.startswith("#")
        )

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns in the first line that is no comment; ``()`` without one."""
        return self.rows[0].cells if self.rows else ()

    @cached_property
    def whole_rows(self) -> tuple[Row, ...]:
        """The rows after the names that have a cell for each column."""
        return tuple(row for row in self.rows[1:] if len(row.cells) == len(self.columns))

    def cells(self, column: str) -> frozenset[str]:
        """All cells of a column, and the values of cells with several joined by ``|``."""
        if column not in self._cells:
            at = self.columns.index(column) if column in self.columns else -1
            held = (row.cells[at] for row in self.rows[1:] if 0 <= at < len(row.cells))
            parts = (part for cell in held for part in (cell, *cell.split("|")))
            self._cells[column] = frozenset(parts)
        return self._cells[column]
