"""Words that names are made of: given and family names, short forms, endings of bodies' names."""

from functools import cache

from graphkit.gazetteer.seeds import rows
from graphkit.identity import fold

# Small words inside a name: Ludwig van Beethoven, Osama bin Laden.
PARTICLES = frozenset(
    {"al", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "di", "dos", "du"}
    | {"e", "el", "ibn", "la", "las", "le", "los", "van", "von", "y", "zu"}
)
# Words after a name that tell a father from a son.
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


@cache
def _families() -> dict[str, bool]:
    return {fold(row["name"]): bool(row["first"]) for row in rows("actors/families.tsv")}


def common(name: str) -> bool:
    """Whether many people have the family name of a name.

    >>> common("Michael Brown"), common("Kim Min-jung"), common("Ada Brandwell")
    (True, True, False)
    """
    first, *_, last = fold(name).split() * 2 or ["", ""]
    return last in _families() or family_first(first)


def family_first(word: str) -> bool:
    """Whether a word is a common family name of a people whose family names come first."""
    return _families().get(word, False)


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
