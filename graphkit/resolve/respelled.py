"""Known people whose name is spelled another way: Viktor Yanukovich is Viktor Yanukovych."""

from collections.abc import Iterable
from functools import cache

from msgspec.structs import replace

from graphkit.gazetteer.name_parts import common, given
from graphkit.gazetteer.offices import surname
from graphkit.gazetteer.tables import Entry, actors
from graphkit.resolve.spots import Spot
from graphkit.text.phonetics import sound

# A family name of fewer consonants sounds like others: Olsen, Olson.
SURE = 4
FULL = 2

_Heard = tuple[str, str, str, str]


def respelled(spots: Iterable[Spot]) -> tuple[Spot, ...]:
    """The spots; an unknown person's name that sounds like one known person's is theirs.

    Both names start with the same letters and have the same consonants. A family name alone is
    that of somebody whom the article names in full.
    """
    named = tuple(spots)
    people = {s.entry.name: s for s in named if s.entry and s.cat == "person" and s.kind == "name"}
    return tuple(_respelled(spot, people.values()) for spot in named)


def _respelled(spot: Spot, people: Iterable[Spot]) -> Spot:
    last = spot.words[-1] if spot.words else ""
    if spot.entry or spot.kind != "name" or spot.cat in {"place", "country"} or common(last):
        return spot
    if len(spot.words) == FULL:
        entry = _known().get(_heard(spot.words[0], last))
        why = f"{entry.name}, spelled another way" if entry else ""
        return replace(spot, entry=entry, cat="person", why=why) if entry else spot
    like = {p.entry.name: p for p in people if p.entry and _alike(last, surname(p.entry))}
    if len(spot.words) > 1 or len(like) != 1:
        return spot
    ((name, one),) = like.items()
    return replace(spot, entry=one.entry, cat="person", why=f"{name}, spelled another way")


def _alike(one: str, other: str) -> bool:
    heard = sound(one)
    return one[:1] == other[:1] and one != other and len(heard) >= SURE and heard == sound(other)


def _heard(first: str, last: str) -> _Heard:
    return first[:1], sound(first), last[:1], sound(last)


@cache
def _known() -> dict[_Heard, Entry]:
    """The people of the tables by how their two names sound, where no other has it."""
    found: dict[_Heard, set[Entry]] = {}
    for entry in actors().values():
        words = entry.name.lower().replace("-", " ").split()
        last = surname(entry)
        unsure = len(sound(last)) < SURE or common(last) or words[0] not in given()
        if entry.kind == "person" and len(words) == FULL and words[-1] == last and not unsure:
            found.setdefault(_heard(words[0], last), set()).add(entry)
    return {heard: entries.pop() for heard, entries in found.items() if len(entries) == 1}
