"""Readers of rows: each line of JSON and each row of a table is a record."""

from graphkit.read.formats.rows.json_document import read_json
from graphkit.read.formats.rows.json_lines import read_json_lines
from graphkit.read.formats.rows.table import read_table

__all__ = ["read_json", "read_json_lines", "read_table"]
