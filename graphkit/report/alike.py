"""Actors that were not brought together but look alike, for a person to judge."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from graphkit.identity import fold
from graphkit.records import Actor
from graphkit.text.phonetics import apart, foreign

# A shorter word differs by a letter from too many others to be a spelling of one (by hand).
MIN_SPELLED_LETTERS = 5
# More actors of one name, or in other scripts, tell a person nothing pair by pair, and take
# minutes.
MAX_COMPARED = 100
JUDGED_KINDS = frozenset({"person", "organization"})


class Alike(NamedTuple):
    """Two actors, ``one`` and the ``other``, and in words ``why`` they look like one."""

    one: Actor
    other: Actor
    why: str


class _KnownActor(NamedTuple):
    """An ``actor``, all ``names`` as they are compared, the ``words`` of its own name."""

    actor: Actor
    names: dict[str, str]
    words: list[str]


def alike(actors: Iterable[Actor]) -> tuple[Alike, ...]:
    """Pairs, not both linked to Wikidata, that share a name or most of one.

    A name that more than a hundred bear is not listed pair by pair.
    """
    named = (a for a in actors if a.kind in JUDGED_KINDS and fold(a.name))
    known = sorted(named, key=lambda a: (a.name, a.id))
    return tuple(_pairs([_KnownActor(a, _names(a), fold(a.name).split()) for a in known]))


def _pairs(known: list[_KnownActor]) -> Iterator[Alike]:
    for i, j in sorted(_near(known)):
        one, other = known[i], known[j]
        if not (one.actor.wikidata and other.actor.wikidata):
            why = _why(one, other)
            if why:
                yield Alike(one.actor, other.actor, why)


def _near(known: list[_KnownActor]) -> set[tuple[int, int]]:
    """The pairs that can look alike, without comparing each with each."""
    places: dict[str, list[int]] = {}
    for n, one in enumerate(known):
        for key in _keys(one):
            places.setdefault(key, []).append(n)
    few = (found for found in places.values() if len(found) <= MAX_COMPARED)
    pairs = {pair for found in few for pair in combinations(found, 2)}
    other = [n for n, one in enumerate(known) if foreign(one.actor.name)][:MAX_COMPARED]
    return pairs | {(min(n, m), max(n, m)) for n in other for m in range(len(known)) if m != n}


def _keys(one: _KnownActor) -> set[str]:
    """The keys that two which look alike share: a whole name, its ends, or all but a letter."""
    first, last = one.words[0], one.words[-1]
    alone = first if len(one.words) == 1 else ""
    spelled = {f"spelled {alone[:i]}{alone[i + 1 :]}" for i in range(len(alone))}
    ends = {f"first {first}", f"last {last}", f"{first[0]} {last}"}
    return {*one.names, *ends, *spelled, f"spelled {alone}"}


def _why(one: _KnownActor, other: _KnownActor) -> str:
    shared = one.names.keys() & other.names.keys()
    names, kinds = (one.actor.name, other.actor.name), {one.actor.kind, other.actor.kind}
    if shared and len(kinds) == 1:
        return f"both are called “{one.names[min(shared)]}”"
    if foreign(names[0]) != foreign(names[1]):
        return "they sound alike in two scripts" if _sound_alike(*names) else ""
    if _spelled(one.words, other.words):
        return "nearly the same letters"
    return _worded(one.words, other.words, *kinds) if len(kinds) == 1 else ""


def _sound_alike(one: str, other: str) -> bool:
    first, second = (one, other) if foreign(one) else (other, one)
    return apart(first, second.replace("-", " ")) is not None


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
    differ = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(differ) != 1 or min(map(len, differ[0])) < MIN_SPELLED_LETTERS:
        return False
    short, long = sorted(differ[0], key=len)
    cut = {long[:i] + long[i + 1 :] for i in range(len(long))}
    if len(long) == len(short):
        return bool(cut & {short[:i] + short[i + 1 :] for i in range(len(short))})
    return short in cut
