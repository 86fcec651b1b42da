"""Words that names are made of: given and family names, short forms, endings of bodies' names."""

from functools import cache

from graphkit.identity import fold
from graphkit.seeds import rows


@cache
def _families() -> frozenset[str]:
    return frozenset(fold(row["name"]) for row in rows("actors/families.tsv"))


def common(name: str) -> bool:
    """Whether many people have the family name of a name.

    >>> common("Michael Brown"), common("Ada Brandwell")
    (True, False)
    """
    return bool(_families().intersection((fold(name).split() or [""])[-1:]))


@cache
def given() -> dict[str, str]:
    """Given names in lower case with ``m``, ``f`` or, where both bear it, ``""``."""
    return {row["name"].lower(): row["gender"] for row in rows("actors/given.tsv")}


@cache
def nicknames() -> dict[str, str]:
    """Short forms of given names in lower case with the full one."""
    table = rows("actors/given.tsv")
    return {r["name"].lower(): r["short_for"].lower() for r in table if r["short_for"]}


@cache
def endings() -> dict[str, str]:
    """Last words of names that tell a body, place or event, as names are compared."""
    return {row["word"]: row["kind"] for row in rows("actors/endings.tsv")}
