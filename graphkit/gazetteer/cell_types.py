"""The types of cells: what each allows, and how a person is told of it."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from difflib import get_close_matches

from graphkit.gazetteer.table_file import Table

QID = re.compile(r"Q[1-9]\d*", re.ASCII)
PART_OF_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)
CLASS_OF_WORDS = re.compile(r"[A-Z]+")
VOCABULARY = "vocabulary.tsv"
# The type of a pattern over words, whose classes in capitals stand in a vocabulary.
PATTERN = "pattern "
Tables = Mapping[str, Table]


def allows(kind: str, part: str, tables: Tables) -> bool:
    """Whether a type allows a cell, or a part of one that holds several."""
    if kind in KINDS:
        return KINDS[kind](part)
    if kind.startswith(PATTERN):
        return not _fault_of_pattern(part, values(kind, tables))
    if known := values(kind, tables):
        return part in known
    return part == kind


def shown(kind: str, tables: Tables) -> str:
    """A type as a person reads it."""
    if kind.startswith(PATTERN):
        return f"a pattern over words and the classes {', '.join(sorted(values(kind, tables)))}"
    if kind.startswith("@"):
        return f"one of {', '.join(sorted(values(kind, tables)))}"
    return f"in {kind.replace(':', ', column ')}" if ":" in kind else WORDS.get(kind, f"“{kind}”")


def meant(kind: str, part: str, tables: Tables) -> str:
    """The allowed value that is most like a wrong one, or the class that is no class; else ``""``.

    >>> meant("person", "persan", {})
    'person'
    """
    known = values(kind, tables)
    if kind.startswith(PATTERN):
        return _fault_of_pattern(part, known)
    close = get_close_matches(part, sorted(known) or [kind], n=1)
    return close[0] if close and kind not in KINDS else ""


def values(kind: str, tables: Tables) -> frozenset[str]:
    """The values of a vocabulary, or of another table's column; none for any other type."""
    if "@" in kind:
        rows = tables[VOCABULARY].rows[1:] if VOCABULARY in tables else ()
        return frozenset(row.cells[1] for row in rows if row.cells[0] == kind.partition("@")[2])
    file, _, column = kind.partition(":")
    return tables[file].cells(column) if column and file in tables else frozenset()


def is_date(part: str) -> bool:
    """Whether it is a day, or a month or a year that has days."""
    if not PART_OF_DATE.fullmatch(part):
        return False
    year, month, day = (*map(int, part.split("-")), 1, 1)[:3]
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _is_regex(part: str) -> bool:
    try:
        re.compile(part)
    except re.error:
        return False
    return True


def _fault_of_pattern(part: str, classes: frozenset[str]) -> str:
    """The class that a wrong one is like, or the pattern with its brackets closed; else ``""``.

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
    "date": is_date,
    "qid": lambda part: bool(QID.fullmatch(part)),
    "regex": _is_regex,
}
WORDS = {
    "text": "text",
    "number": "a whole number",
    "date": "a date such as 2018-07-09, 2018-07 or 2018",
    "qid": "a Wikidata id such as Q42",
    "regex": "a regular expression",
}
