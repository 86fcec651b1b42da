"""The constraints of SHACL Core: whether a value keeps to each (W3C SHACL, 4.1 to 4.7)."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import cast

from pyoxigraph import BlankNode, Literal, NamedNode

from graphkit.validate.facts_by_node import Node

XSD = "http://www.w3.org/2001/XMLSchema#"
Value = date | Decimal | str
NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
# How a value of a data type is written; other types take any characters.
LEXICAL_FORMS = {
    f"{XSD}boolean": re.compile(r"true|false|0|1"),
    f"{XSD}decimal": NUMBER,
    f"{XSD}integer": re.compile(r"[+-]?[0-9]+"),
    f"{XSD}nonNegativeInteger": re.compile(r"\+?[0-9]+|-0+"),
}
NUMERIC = frozenset(f"{XSD}{name}" for name in ("decimal", "integer", "nonNegativeInteger"))


def value_of(node: Node) -> Value | None:
    """The value of a literal, for comparing; ``None`` if it has none."""
    if not isinstance(node, Literal):
        return None
    kind = node.datatype.value
    if kind == f"{XSD}date":
        return _day(node.value)
    if kind in NUMERIC:
        return _number(node.value) if has_datatype(node, node.datatype) else None
    return node.value if kind == f"{XSD}string" else None


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if re.fullmatch(r"\d{4}-\d\d-\d\d", written) else None
    except ValueError:
        return None


def _number(written: str) -> Decimal | None:
    try:
        return Decimal(written)
    except InvalidOperation:
        return None


def has_datatype(node: Node, wanted: Node) -> bool:
    """Whether a value is of a data type, and written as that is."""
    if not isinstance(node, Literal) or node.datatype != wanted:
        return False
    if wanted.value == f"{XSD}date":
        return _day(node.value) is not None
    form = LEXICAL_FORMS.get(str(wanted.value))
    return form is None or form.fullmatch(node.value) is not None


def is_ordered(one: Node, other: Node, *, strictly: bool) -> bool:
    """Whether a value is less than another, or, unless ``strictly``, the same."""
    left, right = value_of(one), value_of(other)
    if left is None or right is None or not _comparable(left, right):
        return False
    before = cast("bool", left < right)  # type: ignore[operator]  # of one kind
    return before or (not strictly and left == right)


def _comparable(left: Value, right: Value) -> bool:
    return type(left) is type(right)


def has_length(node: Node, least: Node) -> bool:
    """Whether a value has at least so many characters."""
    return not isinstance(node, BlankNode) and len(node.value) >= int(least.value)


def matches(node: Node, pattern: Node) -> bool:
    """Whether a regular expression is found in a value."""
    found = None if isinstance(node, BlankNode) else re.search(str(pattern.value), node.value)
    return found is not None


def is_kind(node: Node, kind: Node) -> bool:
    """Whether a value is an IRI, for ``sh:IRI``, the only kind that shapes ask for."""
    return kind.value.endswith("#IRI") and isinstance(node, NamedNode)


# Whether a value keeps to a parameter, by the name of the parameter.
VALUE_CHECKS: dict[str, Callable[[Node, Node], bool]] = {
    "datatype": has_datatype,
    "maxInclusive": lambda node, most: is_ordered(node, most, strictly=False),
    "minInclusive": lambda node, least: is_ordered(least, node, strictly=False),
    "minLength": has_length,
    "nodeKind": is_kind,
    "pattern": matches,
}
