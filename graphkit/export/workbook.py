"""Statements as a workbook for Excel and other spreadsheets."""

import io
from datetime import UTC, date, datetime
from typing import Any

from graphkit.errors import optional
from graphkit.export.built import (
    ACTORS,
    ARTICLES,
    CONTRASTS,
    DAY_COLUMNS,
    NUMBER_COLUMNS,
    STATEMENTS,
    Built,
    Row,
)
from graphkit.text.xml import writable

# A spreadsheet shows no more characters in a cell.
MAX_CELL_CHARACTERS = 32_000
COLUMN_WIDTH = 24
# A workbook says when it was made; the same build gives the same bytes.
MADE_ON = datetime(2020, 1, 1, tzinfo=UTC)


def xlsx(build: Built) -> bytes:
    """The workbook: sheets of statements, articles, actors and contrasts.

    Days are dates, addresses are links, the first row stays on the screen and filters; the column
    ``checked`` is empty, for whoever checks the statements.

    Raises:
        InstallationError: the package xlsxwriter is missing.
    """
    xlsxwriter = optional("xlsxwriter", "xlsx")
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": True}
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"created": MADE_ON.replace(tzinfo=None)})
    days = book.add_format({"num_format": "yyyy-mm-dd"})
    for name, sparql in (
        ("statements", STATEMENTS),
        ("articles", ARTICLES),
        ("actors", ACTORS),
        ("contrasts", CONTRASTS),
    ):
        rows = build.rows(sparql)
        _fill(book.add_worksheet(name), rows, days, checked=name == "statements")
    book.close()
    return out.getvalue()


def _fill(sheet: Any, rows: list[Row], days: Any, *, checked: bool) -> None:  # noqa: ANN401
    """Writes rows into a worksheet of xlsxwriter, which has no types."""
    names = [*(rows[0] if rows else ()), *(["checked"] if checked else [])]
    sheet.write_row(0, 0, names)
    for number, row in enumerate(rows, start=1):
        for place, (name, value) in enumerate(row.items()):
            if value:
                sheet.write(number, place, *_cell(name, writable(value), days))
    sheet.freeze_panes(1, 0)
    if names:
        sheet.autofilter(0, 0, len(rows), len(names) - 1)
        sheet.set_column(0, len(names) - 1, COLUMN_WIDTH)


def _cell(name: str, value: str, days: Any) -> tuple[Any, ...]:  # noqa: ANN401
    """What a cell holds, and its format: a day, a number, else a text."""
    if name in DAY_COLUMNS:
        return date.fromisoformat(value), days
    if name in NUMBER_COLUMNS:
        return (float(value),)
    return (value[:MAX_CELL_CHARACTERS],)
