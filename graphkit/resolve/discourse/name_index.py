"""Finds the entities that a name can belong to without looking at all of them."""

from collections.abc import Sequence

from graphkit.gazetteer.entries import Entry
from graphkit.resolve.discourse.entities import Entity
from graphkit.resolve.linking.name_match import acronym


class NameIndex:
    """The entities of an article by their words, acronyms and entries, and their names by place.

    Two names that fit have a word in common, or one is the acronym of the other
    (:mod:`graphkit.resolve.linking.name_match`).
    """

    def __init__(self) -> None:
        """Starts without an entity."""
        self._by_key: dict[str, dict[int, None]] = {}
        self._names: dict[int, list[int]] = {}

    def add(self, entity: int, name: int, known: Entity) -> None:
        """Adds name number ``name`` of an entity by number; ``known`` is it now."""
        self._names.setdefault(entity, []).append(name)
        for key in (*_keys(known.words, known.entry), *_short_forms(known.words)):
            self._by_key.setdefault(key, {})[entity] = None

    def alike(self, words: Sequence[str], entry: Entry | None) -> list[int]:
        """The numbers of the entities that have a word, an acronym or an entry of a name."""
        found = (self._by_key.get(key, {}) for key in _keys(words, entry))
        return sorted({number for numbers in found for number in numbers})

    def last(self, entity: int, name: int) -> int:
        """The last added name of an entity that stands before name number ``name``, or -1."""
        return next((one for one in reversed(self._names[entity]) if one < name), -1)


def _keys(words: Sequence[str], entry: Entry | None) -> tuple[str, ...]:
    """What a name is looked up by; the name of an entry has a mark, since words have none."""
    return (*(words or ("",)), *((f"entry {entry.name}",) if entry else ()))


def _short_forms(words: tuple[str, ...]) -> tuple[str, ...]:
    return (acronym(words), "".join(word[:1] for word in words)) if words else ()
