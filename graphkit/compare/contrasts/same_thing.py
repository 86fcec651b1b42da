"""Decides whether two noun phrases, or two clauses, speak of the same thing."""

from collections.abc import Collection, Iterable

from graphkit.compare.reading.tables import listed
from graphkit.records import Thing

# Ids of actors are digests of this length; no root is as long.
ID_LETTERS = 26


def same_thing(one: Thing, other: Thing) -> bool:
    """Whether two noun phrases of one story mean the same: one actor, or one noun.

    A description that is resolved is the same as one that is not. Words that only one of the two
    has part them if both have some of their own.
    """
    if one.topic and other.topic:
        return one.topic == other.topic
    if not one.head or one.head != other.head or one.head in listed("general noun"):
        return False
    mine, others = set(one.parts), set(other.parts)
    return mine <= others or others <= mine


def no_other_names(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether the actors in two lists of roots do not part what they tell."""
    mine, others = actors(one), actors(other)
    return mine <= others or others <= mine


def actors(roots: Iterable[str]) -> set[str]:
    """The ids of actors among roots.

    >>> actors(["port", "a" * 26]) == {"a" * 26}
    True
    """
    return {root for root in roots if len(root) == ID_LETTERS and root.isalnum()}


def share(one: Collection[str], other: Collection[str]) -> float:
    """The share of the shorter list that the longer one has, 1 if it is empty.

    >>> share(["a", "b"], ["b", "c", "d"])
    0.5
    """
    least = min(len(set(one)), len(set(other)))
    return len(set(one) & set(other)) / least if least else 1.0
