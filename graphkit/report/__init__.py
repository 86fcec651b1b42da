"""Timeline → words for a person: the report of a build, rows of a table, lines of diagnostics."""

from graphkit.report.actors import actor_lines, read_actors
from graphkit.report.alike import alike
from graphkit.report.diagnostics import diagnostic_lines
from graphkit.report.lines import line, plain
from graphkit.report.markdown import escaped, report
from graphkit.report.rows import STATEMENT_COLUMNS, row

__all__ = [
    "STATEMENT_COLUMNS",
    "actor_lines",
    "alike",
    "diagnostic_lines",
    "escaped",
    "line",
    "plain",
    "read_actors",
    "report",
    "row",
]
