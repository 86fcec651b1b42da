"""Decides which cells each type of a column allows, and gives the words for a type.

The types are described in docs/architecture.md, "Tables".
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from difflib import get_close_matches

from graphkit.gazetteer.table_file import Table

QID = re.compile(r"Q[1-9]\d*", re.ASCII)
PART_OF_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)
DECIMAL = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
CLASS_OF_WORDS = re.compile(r"[A-Z]+")
VOCABULARY = "vocabulary.tsv"
# The start of the type of a pattern over words, whose classes in capitals are in a vocabulary:
# "pattern @time class".
PATTERN = "pattern "
# The tables by their paths below the folder.
Tables = Mapping[str, Table]


def allows(kind: str, part: str, tables: Tables) -> bool:
    """Whether a type allows a cell, or a part of a cell with several values."""
    if kind in KINDS:
        return KINDS[kind](part)
    if kind.startswith(PATTERN):
        return not _fault_of_pattern(part, values(kind, tables))
    if known := values(kind, tables):
        return part in known
    return part == kind


def shown(kind: str, tables: Tables) -> str:
    """The words for a type in a message."""
    if kind.startswith(PATTERN):
        return f"a pattern over words and the classes {', '.join(sorted(values(kind, tables)))}"
    if kind.startswith("@"):
        return f"one of {', '.join(sorted(values(kind, tables)))}"
    return f"in {kind.replace(':', ', column ')}" if ":" in kind else WORDS.get(kind, f"“{kind}”")


def meant(kind: str, part: str, tables: Tables) -> str:
    """The allowed value that is most like a wrong one, or ``""``.

    For a pattern it is the class that a wrong class is like, or the corrected pattern.

    >>> meant("person", "persan", {})
    'person'
    """
    known = values(kind, tables)
    if kind.startswith(PATTERN):
        return _fault_of_pattern(part, known)
    close = get_close_matches(part, sorted(known) or [kind], n=1)
    return close[0] if close and kind not in KINDS else ""


def values(kind: str, tables: Tables) -> frozenset[str]:
    """The values of a vocabulary (``@``) or of another table's column; empty for other types."""
    if "@" in kind:
        rows = tables[VOCABULARY].rows[1:] if VOCABULARY in tables else ()
        return frozenset(row.cells[1] for row in rows if row.cells[0] == kind.partition("@")[2])
    file, _, column = kind.partition(":")
    return tables[file].cells(column) if column and file in tables else frozenset()


def is_date(part: str) -> bool:
    """Whether a value is a real day, month or year: 2018-07-09, 2018-07 or 2018."""
    if not PART_OF_DATE.fullmatch(part):
        return False
    year, month, day = (*map(int, part.split("-")), 1, 1)[:3]
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _is_regex(part: str) -> bool:
    """Whether a value is a regular expression."""
    try:
        re.compile(part)
    except re.error:
        return False
    return True


def _fault_of_pattern(part: str, classes: frozenset[str]) -> str:
    """The class that the first wrong class is like, or the pattern with its brackets closed.

    ``""`` if the pattern has no fault. A wrong class that is like no other is returned itself.

    >>> _fault_of_pattern("WEEKDY of? week", frozenset({"WEEKDAY"}))
    'WEEKDAY'
    >>> _fault_of_pattern("(on WEEKDAY", frozenset({"WEEKDAY"}))
    '(on WEEKDAY)'
    """
    for name in CLASS_OF_WORDS.findall(part):
        if name not in classes:
            close: list[str] = get_close_matches(name, sorted(classes), n=1)
            return close[0] if close else name
    atoms = re.sub(r"[^\s()?*|]+", "x", part)
    if _is_regex(atoms.replace(" ", "")):
        return ""
    missing = part.count("(") - part.count(")")
    return part + ")" * missing if missing > 0 else "(" * -missing + part


KINDS: Mapping[str, Callable[[str], bool]] = {
    "text": bool,
    "number": lambda part: part.removeprefix("-").isdecimal(),
    "decimal": lambda part: bool(DECIMAL.fullmatch(part)),
    "date": is_date,
    "qid": lambda part: bool(QID.fullmatch(part)),
    "regex": _is_regex,
}
WORDS = {
    "text": "text",
    "number": "a whole number",
    "decimal": "a number such as -0.25",
    "date": "a date such as 2018-07-09, 2018-07 or 2018",
    "qid": "a Wikidata id such as Q42",
    "regex": "a regular expression",
}
