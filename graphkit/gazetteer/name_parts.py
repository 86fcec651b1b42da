"""Gives parts of names: given and family names, short forms, last words of organizations' names."""

from functools import cache

from graphkit.gazetteer.seeds import rows
from graphkit.identity import fold

# Words in small letters inside a name: Ludwig van Beethoven, Osama bin Laden.
PARTICLES = frozenset(
    {"al", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "di", "dos", "du"}
    | {"e", "el", "ibn", "la", "las", "le", "los", "van", "von", "y", "zu"}
)
# Words after a name that distinguish a father from a son: Robert Haines Jr.
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


@cache
def _families() -> dict[str, bool]:
    """Common family names, folded → whether the name stands before the given name."""
    return {fold(row["name"]): bool(row["first"]) for row in rows("actors/families.tsv")}


def common(name: str) -> bool:
    """Whether a name has a common family name: as last word, or as first if it stands first.

    >>> common("Michael Brown"), common("Kim Min-jung"), common("Ada Brandwell")
    (True, True, False)
    """
    first, *_, last = fold(name).split() * 2 or ["", ""]
    return last in _families() or family_first(first)


def family_first(word: str) -> bool:
    """Whether a word is a common family name that stands before the given name."""
    return _families().get(word, False)


@cache
def given() -> dict[str, str]:
    """Given names in small letters → ``m``, ``f``, or ``""`` if men and women have the name."""
    return {row["name"].lower(): row["gender"] for row in rows("actors/given.tsv")}


@cache
def nicknames() -> dict[str, str]:
    """Short forms of given names → the full form, both in small letters."""
    table = rows("actors/given.tsv")
    return {r["name"].lower(): r["short_for"].lower() for r in table if r["short_for"]}


@cache
def postnominals() -> frozenset[str]:
    """Letters behind a person's name that are no part of it, as they are written: ``OBE``."""
    return frozenset(row["word"] for row in rows("actors/postnominals.tsv"))


@cache
def words_for_no_actor(what: str) -> frozenset[str]:
    """Words with a capital that are no actor: units, adjectives and others of ``not_actors.tsv``.

    ``what`` is the kind of word, a value of the column of that name.
    """
    return frozenset(r["word"] for r in rows("actors/not_actors.tsv") if r["what"] == what)


@cache
def endings() -> dict[str, str]:
    """Last words of names ("inc"), folded for comparison → the kind of entity that they show."""
    return {row["word"]: row["kind"] for row in rows("actors/endings.tsv")}
