"""A table of ``seeds/`` as it lies on disk."""

from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from graphkit.gazetteer.schema import Schema, schema_of


class Row(NamedTuple):
    """A row of a table with the number of its line."""

    line: int
    cells: tuple[str, ...]


class Table:
    """A table as it lies on disk: its schema, its columns, its rows."""

    def __init__(self, root: Path, path: Path) -> None:
        self.name = path.relative_to(root).as_posix()
        self._cells: dict[str, frozenset[str]] = {}
        self._lines = path.read_text("utf-8").split("\n")

    @cached_property
    def schema(self) -> Schema:
        """What the table says of itself."""
        return schema_of(self._lines)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All lines that are no comment and not empty, the line of names first."""
        numbered = enumerate(self._lines, 1)
        return tuple(
            Row(number, tuple(line.split("\t")))
            for number, line in numbered
            if line and not line.startswith("#")
        )

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The names in the first line that is no comment."""
        return self.rows[0].cells if self.rows else ()

    @cached_property
    def whole_rows(self) -> tuple[Row, ...]:
        """The rows below the names that have a cell for each column."""
        return tuple(row for row in self.rows[1:] if len(row.cells) == len(self.columns))

    def cells(self, column: str) -> frozenset[str]:
        """All that stands in a column, lists taken apart."""
        if column not in self._cells:
            at = self.columns.index(column) if column in self.columns else -1
            held = (row.cells[at] for row in self.rows[1:] if 0 <= at < len(row.cells))
            parts = (part for cell in held for part in (cell, *cell.split("|")))
            self._cells[column] = frozenset(parts)
        return self._cells[column]
