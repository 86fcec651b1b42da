"""Actors that were not brought together but look alike, for a person to judge."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from graphkit.identity import fold
from graphkit.records import Actor
from graphkit.sounds import apart, foreign

# How many letters of a word must be the same in the other before it counts as a spelling of it.
SPELLED = 5
JUDGED = frozenset({"person", "body"})


class Alike(NamedTuple):
    """Two actors, and what makes them look like one."""

    one: Actor
    other: Actor
    why: str


def alike(actors: Iterable[Actor]) -> tuple[Alike, ...]:
    """Pairs of one kind, not both linked to Wikidata, that share a name or most of one."""
    known = sorted((a for a in actors if a.kind in JUDGED), key=lambda a: (a.name, a.id))
    return tuple(_pairs(known))


def _pairs(known: list[Actor]) -> Iterator[Alike]:
    for one, other in combinations(known, 2):
        if one.kind == other.kind and not (one.wikidata and other.wikidata):
            why = _why(one, other)
            if why:
                yield Alike(one, other, why)


def _why(one: Actor, other: Actor) -> str:
    shared = _names(one) & _names(other)
    if shared:
        return f"both are called “{min(shared)}”"
    if foreign(one.name) != foreign(other.name) and apart(one.name, other.name) is not None:
        return "they sound alike in two scripts"
    first, second = fold(one.name).split(), fold(other.name).split()
    if set(first) < set(second) or set(second) < set(first):
        return "one name is part of the other"
    if one.kind == "person" and first[-1] == second[-1] and first[0][0] == second[0][0]:
        return "same family name, same first letter"
    return "nearly the same letters" if _spelled(first, second) else ""


def _names(actor: Actor) -> set[str]:
    return {fold(name) for name in (actor.name, *actor.aliases)}


def _spelled(first: list[str], second: list[str]) -> bool:
    """Whether one word alone differs, and that by one letter.

    >>> _spelled(["mara", "quellen"], ["mara", "quelen"]), _spelled(["mara"], ["maria"])
    (True, False)
    """
    if len(first) != len(second):
        return False
    apart = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(apart) != 1 or min(map(len, apart[0])) < SPELLED:
        return False
    short, long = sorted(apart[0], key=len)
    cut = {long[:i] + long[i + 1 :] for i in range(len(long))}
    if len(long) == len(short):
        return bool(cut & {short[:i] + short[i + 1 :] for i in range(len(short))})
    return short in cut
