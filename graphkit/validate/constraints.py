"""The constraints of SHACL Core: whether a value keeps to each (W3C SHACL, 4.1 to 4.7)."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from graphkit.validate.facts_by_node import NtTerm, datatype, value

XSD = "http://www.w3.org/2001/XMLSchema#"
WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# How a value of a data type is written; other types take any characters.
LEXICAL_FORMS = {
    f"{XSD}boolean": re.compile(r"true|false|0|1"),
    f"{XSD}decimal": re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"),
    f"{XSD}integer": re.compile(r"[+-]?[0-9]+"),
    f"{XSD}nonNegativeInteger": re.compile(r"\+?[0-9]+|-0+"),
}
# Offsets and days come again and again; a large article has fewer different ones.
MAX_VALUES_KEPT = 65_536
NUMERIC = frozenset(f"{XSD}{name}" for name in ("decimal", "integer", "nonNegativeInteger"))


def has_datatype(term: NtTerm, wanted: NtTerm) -> bool:
    """Whether a value is of a data type, and written as that is."""
    kind = wanted[1:-1]
    if datatype(term) != kind:
        return False
    if kind == f"{XSD}date":
        return _day(value(term)) is not None
    form = LEXICAL_FORMS.get(kind)
    return form is None or form.fullmatch(value(term)) is not None


def is_ordered(one: NtTerm, other: NtTerm, *, strictly: bool) -> bool:
    """Whether a value is less than another, or, unless ``strictly``, the same."""
    left, right = _comparable(one), _comparable(other)
    if left is None or right is None or left[0] != right[0]:
        return False
    return left < right or (not strictly and left == right)


@lru_cache(maxsize=MAX_VALUES_KEPT)
def _comparable(term: NtTerm) -> tuple[str, Any] | None:
    """The kind of a literal and its value, for comparing; ``None`` if it has none."""
    kind = datatype(term)
    if kind == f"{XSD}date":
        day = _day(value(term))
        return ("day", day) if day else None
    if kind in NUMERIC:
        return ("number", Decimal(value(term))) if has_datatype(term, f"<{kind}>") else None
    return ("string", value(term)) if kind == f"{XSD}string" else None


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if WHOLE_DAY.fullmatch(written) else None
    except ValueError:
        return None


def _is_blank(term: NtTerm) -> bool:
    return term.startswith("_:")


# Whether a value keeps to a parameter, by the name of the parameter. ``sh:IRI`` is the only kind of
# node that shapes ask for.
VALUE_CHECKS: dict[str, Callable[[NtTerm, NtTerm], bool]] = {
    "datatype": has_datatype,
    "maxInclusive": lambda term, most: is_ordered(term, most, strictly=False),
    "minInclusive": lambda term, least: is_ordered(least, term, strictly=False),
    "minLength": lambda term, least: not _is_blank(term) and len(value(term)) >= int(value(least)),
    "nodeKind": lambda term, kind: kind.endswith("#IRI>") and term.startswith("<"),
    "pattern": lambda term, wanted: (
        not _is_blank(term) and re.search(value(wanted), value(term)) is not None
    ),
}
