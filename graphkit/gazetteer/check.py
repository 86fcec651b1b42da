"""Checks the tables of a folder against the columns and rules that they declare."""

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from graphkit.gazetteer.cell_types import Tables, allows, is_date, meant, shown
from graphkit.gazetteer.schema import Column, Rule
from graphkit.gazetteer.table_file import Row, Table

# Signs that are often put between several values.
SEPARATORS = "|,;"


class Fault(NamedTuple):
    """A fault of a cell, a row or a table.

    ``file`` is the path of the table below the folder. ``line`` counts from 1; 0 is the whole file.
    ``column`` is the name of the column, or ``""``. ``reason`` says what is wrong, ``remedy`` what
    to do.
    """

    file: str
    line: int
    column: str
    reason: str
    remedy: str


def faults(root: Path) -> tuple[Fault, ...]:
    """The faults of the tables below a folder, in the order of files.

    Raises:
        OSError: a table cannot be read.
    """
    tables = {table.name: table for table in (Table(root, p) for p in sorted(root.rglob("*.tsv")))}
    return tuple(fault for table in tables.values() for fault in _faults(table, tables))


def _faults(table: Table, tables: Tables) -> Iterator[Fault]:
    """The faults of one table; if the declared columns are wrong, only that is a fault."""
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


def _row_faults(table: Table, row: Row, tables: Tables) -> Iterator[Fault]:
    """The faults of the cells of one row; if their number is wrong, only that is a fault."""
    if len(row.cells) != len(table.columns):
        reason = f"{len(row.cells)} cells for {len(table.columns)} columns"
        remedy = f"put one tab between two cells, empty ones too: {', '.join(table.columns)}"
        yield Fault(table.name, row.line, "", reason, remedy)
        return
    for column, cell in zip(table.schema.columns, row.cells, strict=True):
        if cell != cell.strip():
            yield Fault(table.name, row.line, column.name, "blanks around it", "take them off")
        elif not cell:
            if not column.optional:
                yield Fault(table.name, row.line, column.name, "is empty", _holds(column))
        else:
            yield from _cell_faults(table, row, column, cell, tables)


def _cell_faults(
    table: Table, row: Row, column: Column, cell: str, tables: Tables
) -> Iterator[Fault]:
    """A fault for each value of a cell that no type allows, and one for a repeated value."""
    parts = cell.split(column.joint) if column.joint else [cell]
    for part in parts:
        if not any(allows(kind, part, tables) for kind in column.types):
            reason = f"“{part}” is not {' or '.join(shown(kind, tables) for kind in column.types)}"
            remedy = _remedy(column, part, tables)
            yield Fault(table.name, row.line, column.name, reason, remedy)
    if column.joint and len(set(parts)) < len(parts):
        yield Fault(table.name, row.line, column.name, "names one twice", "take one away")


def _remedy(column: Column, part: str, tables: Tables) -> str:
    """The words that say what to do with a value that is not allowed."""
    if column.joint and set(part) & set(SEPARATORS) - {column.joint}:
        return f"put “{column.joint}” between two values"
    close = next(filter(None, (meant(kind, part, tables) for kind in column.types)), "")
    return f"did you mean “{close}”?" if close else _holds(column)


def _holds(column: Column) -> str:
    return f"the column holds {column.meaning}"


def _unique(table: Table, rule: Rule) -> Iterator[Fault]:
    """A fault for each row whose cells in the rule's columns are those of an earlier row."""
    seen: dict[tuple[str, ...], int] = {}
    for row in table.whole_rows:
        key = _key(table, rule, row)
        first = seen.setdefault(key, row.line)
        if first != row.line:
            reason = f"“{' '.join(filter(None, key))}” stands in line {first} already"
            yield Fault(table.name, row.line, rule.columns[0], reason, "take one of the two away")


def _order(table: Table, rule: Rule) -> Iterator[Fault]:
    """A fault for each row that must stand before the row above it."""
    rows = table.whole_rows
    for before, row in pairwise(rows):
        if _key(table, rule, row) < _key(table, rule, before):
            key = _key(table, rule, row)
            reason = f"“{key[0]}” stands behind “{_key(table, rule, before)[0]}”"
            later = next(k for k in (_key(table, rule, other) for other in rows) if key < k)
            yield Fault(
                table.name, row.line, rule.columns[0], reason, f"put it before “{later[0]}”"
            )


def _not_before(table: Table, rule: Rule) -> Iterator[Fault]:
    """A fault for each row whose first date is before its second."""
    for row in table.whole_rows:
        late, early = _key(table, rule, row)
        if is_date(late) and is_date(early) and late < early[: len(late)]:
            reason = f"“{late}” is before “{early}”"
            yield Fault(table.name, row.line, rule.columns[0], reason, "look the dates up")


RULES: Mapping[str, Callable[[Table, Rule], Iterator[Fault]]] = {
    "unique": _unique,
    "order": _order,
    "not-before": _not_before,
}


def _key(table: Table, rule: Rule, row: Row) -> tuple[str, ...]:
    return tuple(row.cells[table.columns.index(name)] for name in rule.columns)
