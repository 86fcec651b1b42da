"""Whether the tables of a folder are what they say: each fault with its file, line and column."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from graphkit.gazetteer.schema import Column, Rule, Schema, schema_of

QID = re.compile(r"Q[1-9]\d*", re.ASCII)
PART_OF_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)
VOCABULARY = "vocabulary.tsv"


class Fault(NamedTuple):
    """What is wrong with a cell, a row or a table; ``line`` counts from 1, 0 is the whole file."""

    file: str
    line: int
    column: str
    reason: str
    remedy: str


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


def faults(root: Path) -> tuple[Fault, ...]:
    """Every fault of the tables below a folder, in the order of files and lines.

    Raises:
        OSError: a table cannot be read.
    """
    tables = {table.name: table for table in (Table(root, p) for p in sorted(root.rglob("*.tsv")))}
    return tuple(fault for table in tables.values() for fault in _faults(table, tables))


def _faults(table: Table, tables: Mapping[str, Table]) -> Iterator[Fault]:
    """The faults of one table; without a schema that fits nothing else is asked."""
    declared = tuple(column.name for column in table.schema.columns)
    if declared != table.columns:
        line = table.rows[0].line if table.rows else 0
        reason = f"the columns are {', '.join(table.columns)}, declared are {', '.join(declared)}"
        yield Fault(table.name, line, "", reason, "declare each column in a line “#: name = …”")
        return
    for row in table.rows[1:]:
        yield from _row_faults(table, row, tables)
    for rule in table.schema.rules:
        yield from RULES[rule.rule](table, rule)


def _row_faults(table: Table, row: Row, tables: Mapping[str, Table]) -> Iterator[Fault]:
    if len(row.cells) != len(table.columns):
        reason = f"{len(row.cells)} cells for {len(table.columns)} columns"
        yield Fault(table.name, row.line, "", reason, "put one tab between two cells")
        return
    for column, cell in zip(table.schema.columns, row.cells, strict=True):
        if cell != cell.strip():
            yield Fault(table.name, row.line, column.name, "blanks around it", "take them off")
        elif not cell:
            if not column.optional:
                yield Fault(table.name, row.line, column.name, "is empty", column.meaning)
        else:
            yield from _cell_faults(table, row, column, cell, tables)


def _cell_faults(
    table: Table, row: Row, column: Column, cell: str, tables: Mapping[str, Table]
) -> Iterator[Fault]:
    """The parts of a cell that none of the column's types allows."""
    parts = cell.split(column.joint) if column.joint else [cell]
    for part in parts:
        if not any(_allows(kind, part, tables) for kind in column.types):
            allowed = " or ".join(_shown(kind, tables) for kind in column.types)
            yield Fault(
                table.name, row.line, column.name, f"“{part}” is not {allowed}", column.meaning
            )
    if column.joint and len(set(parts)) < len(parts):
        yield Fault(table.name, row.line, column.name, "names one twice", "take one away")


def _allows(kind: str, part: str, tables: Mapping[str, Table]) -> bool:
    if kind in KINDS:
        return KINDS[kind](part)
    if kind.startswith("@"):
        return part in _vocabulary(kind, tables)
    file, _, column = kind.partition(":")
    return part in tables[file].cells(column) if column and file in tables else part == kind


def _shown(kind: str, tables: Mapping[str, Table]) -> str:
    """A type as a person reads it."""
    if kind.startswith("@"):
        return f"one of {', '.join(sorted(_vocabulary(kind, tables)))}"
    return f"in {kind.replace(':', ', column ')}" if ":" in kind else WORDS.get(kind, f"“{kind}”")


def _vocabulary(kind: str, tables: Mapping[str, Table]) -> frozenset[str]:
    rows = tables[VOCABULARY].rows[1:] if VOCABULARY in tables else ()
    return frozenset(row.cells[1] for row in rows if row.cells[0] == kind[1:])


def _is_date(part: str) -> bool:
    """Whether it is a day, or a month or a year that has days."""
    if not PART_OF_DATE.fullmatch(part):
        return False
    year, month, day = (*map(int, part.split("-")), 1, 1)[:3]
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _is_regex(part: str) -> bool:
    try:
        re.compile(part)
    except re.error:
        return False
    return True


KINDS: Mapping[str, Callable[[str], bool]] = {
    "text": bool,
    "number": lambda part: part.removeprefix("-").isdecimal(),
    "date": _is_date,
    "qid": lambda part: bool(QID.fullmatch(part)),
    "regex": _is_regex,
}
WORDS = {
    "text": "text",
    "number": "a whole number",
    "date": "a date such as 2018-07-09, 2018-07 or 2018",
    "qid": "a Wikidata id such as Q42",
    "regex": "a regular expression",
}


def _unique(table: Table, rule: Rule) -> Iterator[Fault]:
    seen: dict[tuple[str, ...], int] = {}
    for row in table.whole_rows:
        key = _key(table, rule, row)
        first = seen.setdefault(key, row.line)
        if first != row.line:
            reason = f"“{' '.join(filter(None, key))}” stands in line {first} already"
            yield Fault(table.name, row.line, rule.columns[0], reason, "take one of the two away")


def _order(table: Table, rule: Rule) -> Iterator[Fault]:
    rows = table.whole_rows
    for before, row in pairwise(rows):
        if _key(table, rule, row) < _key(table, rule, before):
            reason = f"“{_key(table, rule, row)[0]}” stands behind “{_key(table, rule, before)[0]}”"
            yield Fault(table.name, row.line, rule.columns[0], reason, "sort the rows")


def _not_before(table: Table, rule: Rule) -> Iterator[Fault]:
    for row in table.whole_rows:
        late, early = _key(table, rule, row)
        if _is_date(late) and _is_date(early) and late < early[: len(late)]:
            reason = f"“{late}” is before “{early}”"
            yield Fault(table.name, row.line, rule.columns[0], reason, "look the dates up")


RULES: Mapping[str, Callable[[Table, Rule], Iterator[Fault]]] = {
    "unique": _unique,
    "order": _order,
    "not-before": _not_before,
}


def _key(table: Table, rule: Rule, row: Row) -> tuple[str, ...]:
    return tuple(row.cells[table.columns.index(name)] for name in rule.columns)
