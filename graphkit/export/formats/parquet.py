"""Statements as a table with types for polars, DuckDB, pandas and R: Parquet."""

import io
from datetime import date

from graphkit.errors import optional
from graphkit.export.built import DAY_COLUMNS, NUMBER_COLUMNS, STATEMENTS, Built, columns
from graphkit.export.exporter import Exporter


def parquet(build: Built) -> bytes:
    """One row a statement: days are dates, numbers are numbers, an empty cell is null.

    Raises:
        InstallationError: the package pyarrow is missing.
    """
    arrow, files = (optional(name, "parquet") for name in ("pyarrow", "pyarrow.parquet"))
    rows = build.rows(STATEMENTS)
    made = {}
    for name in columns(STATEMENTS):
        cells = [row[name] for row in rows]
        if name in DAY_COLUMNS:
            days = [date.fromisoformat(cell) if cell else None for cell in cells]
            made[name] = arrow.array(days, arrow.date32())
        elif name in NUMBER_COLUMNS:
            made[name] = arrow.array([float(c) if c else None for c in cells], arrow.float64())
        else:
            made[name] = arrow.array([cell or None for cell in cells], arrow.string())
    out = io.BytesIO()
    files.write_table(arrow.table(made), out, compression="zstd")
    return out.getvalue()


PARQUET = Exporter("polars, DuckDB, pandas, R: a typed table of statements (Parquet)", parquet)
