"""Reads a table (CSV, TSV): each row is an article, a column has its text."""

import csv
import io
import re
from collections.abc import Iterator

from graphkit.read.formats.decode import BYTE_ORDER_MARKS, clean
from graphkit.read.formats.inputs import MAX_RECORD_BYTES, Inside, refused
from graphkit.read.formats.rows.fields import NAMES, read_object
from graphkit.read.problems import at_place
from graphkit.registry import ReadResult

DELIMITERS = "\t;|,"
# A byte that is not UTF-8 is one of these in the text of a table.
UNDECODED = re.compile("[\udc80-\udcff]")
# The longest row of names that is looked at for the sign between its columns.
LONGEST_HEADER = 100_000


def read_table(name: str, file: io.BufferedReader, inside: Inside) -> Iterator[ReadResult]:
    """The articles of the rows of a table, and their problems.

    The first row has the names of the columns. The sign between two cells is the commonest of tab,
    semicolon, stroke and comma in it.
    """
    csv.field_size_limit(MAX_RECORD_BYTES)
    lines = _text(file)
    try:
        yield from _table(name, lines, inside)
    finally:
        lines.detach()  # the file is closed by those who opened it


def _table(name: str, lines: io.TextIOWrapper, inside: Inside) -> Iterator[ReadResult]:
    header = lines.readline(LONGEST_HEADER)
    sign = max(DELIMITERS, key=header.count)
    columns = next(csv.reader([header], delimiter=sign), [])
    wanted = (inside.fields["text"],) if "text" in inside.fields else NAMES["text"]
    if not header.strip():
        yield refused(name, "empty", "the file is empty", "give rows below a row of names")
    elif not set(wanted) & {column.strip() for column in columns}:
        reason = f"no column of texts among {', '.join(columns)[:200]}"
        yield refused(name, "data", reason, "name it: --field text=COLUMN")
    else:
        yield from _rows(name, lines, [column.strip() for column in columns], sign, inside)


def _rows(
    name: str, lines: io.TextIOWrapper, columns: list[str], sign: str, inside: Inside
) -> Iterator[ReadResult]:
    rows = csv.reader(lines, delimiter=sign)
    found = False
    while True:
        first = rows.line_num + 2
        own = f"{name}:{first}"
        try:
            row = next(rows)
        except StopIteration:
            break
        except csv.Error as error:
            found = True
            yield refused(own, "damaged", f"no row: {error}", "write it as RFC 4180 says")
            continue
        if row:
            found = True
            yield _row(own, f"line {first}", columns, row, inside)
    if not found:
        yield refused(name, "empty", "no row below the names", "give rows below a row of names")


def _row(name: str, place: str, columns: list[str], row: list[str], inside: Inside) -> ReadResult:
    cells = [_cell(cell) for cell in row]
    odd = []
    if len(row) != len(columns):
        odd.append(f"{len(row)} cells, {len(columns)} columns")
    if any(warning for _, warning in cells):
        odd.append("; ".join(sorted({warning for _, warning in cells if warning})))
    values: dict[str, object] = dict(zip(columns, (text for text, _ in cells), strict=False))
    problems = tuple(at_place(name, place, "data", why, "check the row") for why in odd)
    return read_object(name, place, values, inside.fields, problems)


def _cell(cell: str) -> tuple[str, str]:
    """The text of a cell, and a warning about its characters or ``""``."""
    warning = ""
    if UNDECODED.search(cell):
        raw = cell.encode("utf-8", "surrogateescape")
        cell, warning = raw.decode("cp1252", "replace"), "read as Windows-1252, for it is not UTF-8"
    text, replaced = clean(cell)
    return text, "control characters replaced" if replaced else warning


def _text(file: io.BufferedReader) -> io.TextIOWrapper:
    """The text of a table; what is not UTF-8 stays as surrogates for each cell to decide."""
    head = file.peek(4)
    for mark, encoding in BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return io.TextIOWrapper(file, encoding, "replace", newline="")
    return io.TextIOWrapper(file, "utf-8-sig", "surrogateescape", newline="")
