"""Entities: somebody or something that one document speaks of."""

from msgspec import Struct

from graphkit.gazetteer.tables import Entry

# The number of an entity that a rule proposes and the document does not have yet.
NOT_NUMBERED = -1


class Entity(Struct, frozen=True, kw_only=True):
    """Somebody or something that a document speaks of.

    ``number`` is its place among the document's entities; ``category`` is that of its mentions;
    ``words`` are those of its fullest name, ``name`` that name as it is shown: an entity without
    a name has neither. ``gender`` is ``m``, ``f``, ``n`` or ``""``, ``plural`` says that it is
    many. ``entry`` is its row of the tables or of a knowledge base, ``country`` the country that
    it belongs to. ``titles`` are the words that it was called by, ``traits`` those that went with
    them: "the *Afghan* team". ``voice`` are the numbers of the entities that speak through one
    that is not named.
    """

    number: int = NOT_NUMBERED
    category: str
    words: tuple[str, ...] = ()
    name: str = ""
    gender: str = ""
    plural: bool = False
    entry: Entry | None = None
    titles: frozenset[str] = frozenset()
    country: str = ""
    voice: tuple[int, ...] = ()
    traits: frozenset[str] = frozenset()


# An entity of a document by its number, or one that is new to it.
Referent = int | Entity


def same_entry(one: Entry | None, other: Entry | None) -> bool:
    """Whether two entities have the same row of the tables."""
    return (
        one is not None and other is not None and (one.kind, one.name) == (other.kind, other.name)
    )
