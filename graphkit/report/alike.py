"""Actors that were not brought together but look alike, for a person to judge."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from graphkit.identity import fold
from graphkit.records import Actor
from graphkit.sounds import apart, foreign, sound

# How many letters of a word must be the same in the other before it counts as a spelling of it.
SPELLED = 5
JUDGED = frozenset({"person", "body"})


class Alike(NamedTuple):
    """Two actors, and what makes them look like one."""

    one: Actor
    other: Actor
    why: str


def alike(actors: Iterable[Actor]) -> tuple[Alike, ...]:
    """Pairs, not both linked to Wikidata, that share a name or most of one."""
    known = sorted((a for a in actors if a.kind in JUDGED), key=lambda a: (a.name, a.id))
    return tuple(_pairs(known))


def _pairs(known: list[Actor]) -> Iterator[Alike]:
    for i, j in sorted(_near(known)):
        one, other = known[i], known[j]
        if not (one.wikidata and other.wikidata):
            why = _why(one, other)
            if why:
                yield Alike(one, other, why)


def _near(known: list[Actor]) -> set[tuple[int, int]]:
    """The pairs that can look alike, without comparing each with each."""
    places: dict[str, list[int]] = {}
    heard: dict[str, list[int]] = {}
    for n, actor in enumerate(known):
        for key in _keys(actor):
            places.setdefault(key, []).append(n)
        heard.setdefault(sound(actor.name), []).append(n)
    other = (n for n, actor in enumerate(known) if foreign(actor.name))
    scripts = {(min(n, m), max(n, m)) for n in other for m in heard[sound(known[n].name)] if n != m}
    return scripts.union(pair for found in places.values() for pair in combinations(found, 2))


def _keys(actor: Actor) -> set[str]:
    """What two that look alike have in common: a word, or a lone word but for a letter."""
    words = {word for name in _names(actor) for word in name.split()}
    alone = fold(actor.name)
    lone = {alone[:i] + alone[i + 1 :] for i in range(len(alone))} if " " not in alone else set()
    return words | lone


def _why(one: Actor, other: Actor) -> str:
    shared = _names(one).keys() & _names(other).keys()
    if shared and one.kind == other.kind:
        return f"both are called “{_names(one)[min(shared)]}”"
    if foreign(one.name) != foreign(other.name) and apart(one.name, other.name) is not None:
        return "they sound alike in two scripts"
    first, second = fold(one.name).split(), fold(other.name).split()
    if _spelled(first, second):
        return "nearly the same letters"
    return _worded(first, second, one.kind) if one.kind == other.kind else ""


def _worded(first: list[str], second: list[str], kind: str) -> str:
    if set(first) < set(second) or set(second) < set(first):
        return "one name is part of the other"
    if kind == "person" and first[-1] == second[-1] and first[0][0] == second[0][0]:
        return "same family name, same first letter"
    return ""


def _names(actor: Actor) -> dict[str, str]:
    """All names as they are compared, with one way in which each is written."""
    return {fold(name): name for name in (*actor.aliases, actor.name)}


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
