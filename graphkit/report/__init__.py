"""Timeline → what a person is told in words: the report of a build and a line for a diagnostic."""

from graphkit.report.actors import actor_lines, read_actors
from graphkit.report.alike import alike
from graphkit.report.lines import line, plain
from graphkit.report.markdown import report
from graphkit.report.rows import row

__all__ = ["actor_lines", "alike", "line", "plain", "read_actors", "report", "row"]
