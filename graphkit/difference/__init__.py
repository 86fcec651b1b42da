"""Compares two builds: statements and actors that came, went or changed."""

from graphkit.difference.changes import BuildDifference, StatementChange, difference
from graphkit.difference.lines import StatementLine, statement_lines
from graphkit.difference.wording import told

__all__ = [
    "BuildDifference",
    "StatementChange",
    "StatementLine",
    "difference",
    "statement_lines",
    "told",
]
