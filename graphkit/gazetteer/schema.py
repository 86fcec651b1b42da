"""What a table of ``seeds/`` says of itself in its first lines, and the cells that it allows.

A table opens with comments. A line ``#: name = type -- meaning`` declares a column, in the order of
the columns; a line ``#! rule column …`` declares a rule for all rows. See ``docs/tables.md``.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

COLUMN = re.compile(
    r"#: (?P<name>\w+)(?P<mark>[?*+]?)(?:\((?P<joint>.)\))? = (?P<type>.+?) -- (?P<meaning>.+)"
)
RULE = re.compile(r"#! (?P<rule>unique|order|not-before)(?P<columns>(?: \w+)+)")
# Between the parts of a cell that holds several, unless its column says otherwise.
JOINT = "|"


class Column(NamedTuple):
    """A column: its name, whether it may be empty, how several parts are joined, type, meaning.

    ``joint`` is empty where a cell holds one value. ``types`` are the alternatives of which one
    has to hold: a word of the table's own, ``text``, ``number``, ``date``, ``day``, ``qid``,
    ``regex``, ``@vocabulary`` or ``table.tsv:column``, whose cells it may be.
    """

    name: str
    optional: bool
    joint: str
    types: tuple[str, ...]
    meaning: str


class Rule(NamedTuple):
    """A rule for the rows of a table.

    ``unique``: no two rows agree in these columns. ``order``: the rows stand in the order of these
    columns. ``not-before``: a date of the first column is not before that of the second.
    """

    rule: str
    columns: tuple[str, ...]


class Schema(NamedTuple):
    """What a table says of its columns and its rows."""

    columns: tuple[Column, ...]
    rules: tuple[Rule, ...]


def schema_of(lines: Sequence[str]) -> Schema:
    """The schema in the comments of a table.

    >>> schema_of(["#: kinds* = person|organization -- what it can be"]).columns[0].types
    ('person', 'organization')
    """
    return Schema(tuple(_columns(lines)), tuple(_rules(lines)))


def _columns(lines: Sequence[str]) -> Iterator[Column]:
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
