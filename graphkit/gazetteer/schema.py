"""Reads the columns and rules that a table of ``seeds/`` declares in its first lines.

A table begins with comments. A line ``#: name = type -- meaning`` declares a column, in the order
of the columns; a line ``#! rule column …`` declares a rule for all rows. See docs/architecture.md,
"Tables".
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

COLUMN = re.compile(
    r"#: (?P<name>\w+)(?P<mark>[?*+]?)(?:\((?P<joint>.)\))? = (?P<type>.+?) -- (?P<meaning>.+)"
)
RULE = re.compile(r"#! (?P<rule>unique|order|not-before)(?P<columns>(?: \w+)+)")
# The sign between several values of a cell, unless its column declares another.
JOINT = "|"


class Column(NamedTuple):
    """A column of a table.

    ``name`` is its name, ``optional`` says that a cell may be empty. ``joint`` is the sign between
    several values of a cell, ``""`` if a cell has one value. ``types`` are the types of which a
    value must have one: ``text``, ``number``, ``date``, ``qid``, ``regex``, a word that the value
    must be, ``@list`` (a value of that list in the vocabulary), ``pattern @list`` (a pattern over
    words and the classes of that list), or ``table.tsv:column`` (a cell of that column).
    ``meaning`` says what the column contains.
    """

    name: str
    optional: bool
    joint: str
    types: tuple[str, ...]
    meaning: str


class Rule(NamedTuple):
    """A rule for the rows of a table.

    ``rule`` is its name and ``columns`` are the columns that it is about. ``unique``: no two rows
    have the same cells in these columns. ``order``: the rows are sorted by these columns.
    ``not-before``: the date in the first column is not before that in the second.
    """

    rule: str
    columns: tuple[str, ...]


class Schema(NamedTuple):
    """The ``columns`` and ``rules`` that a table declares, in their order."""

    columns: tuple[Column, ...]
    rules: tuple[Rule, ...]


def schema_of(lines: Sequence[str]) -> Schema:
    """The schema in the comments of a table's lines.

    >>> schema_of(["#: kinds* = person|organization -- what it can be"]).columns[0].types
    ('person', 'organization')
    """
    return Schema(tuple(_columns(lines)), tuple(_rules(lines)))


def _columns(lines: Sequence[str]) -> Iterator[Column]:
    """The columns that the lines declare."""
    for line in lines:
        if found := COLUMN.fullmatch(line):
            several = found["mark"] in {"*", "+"} or found["joint"]
            yield Column(
                name=found["name"],
                optional=found["mark"] in {"?", "*"},
                joint=(found["joint"] or JOINT) if several else "",
                types=tuple(found["type"].split("|")),
                meaning=found["meaning"],
            )


def _rules(lines: Sequence[str]) -> Iterator[Rule]:
    for line in lines:
        if found := RULE.fullmatch(line):
            yield Rule(found["rule"], tuple(found["columns"].split()))
