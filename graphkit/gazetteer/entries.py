"""What a row of the tables is: entries, countries, offices, titles, nouns, events."""

from datetime import date

from msgspec import Struct

from graphkit.records import ActorKind

# Where words allow several kinds equally, the first of these is taken.
KIND_ORDER = ("", "organization", "country", "event", "person", "place")

# The kinds of what has a place on the map.
KINDS_OF_LAND = frozenset({"place", "country"})


class Entry(Struct, frozen=True, kw_only=True):
    """A person, organization, place or event by its ``name``, ``aliases`` and ``kind``.

    ``wikidata`` is its item; ``checked`` says that this id was held against a list or a text.
    ``country`` is its country's name, ``gender`` ``m``, ``f`` or ``""``.
    ``context`` marks a common name, which means the entry if the article speaks of the country.
    ``score`` (0 to 1) and ``rivals`` (Wikidata ids) are those of a link to a knowledge base.
    """

    name: str
    kind: ActorKind
    wikidata: str | None = None
    checked: bool = True
    aliases: tuple[str, ...] = ()
    country: str = ""
    gender: str = ""
    context: bool = False
    score: float = 0.0
    rivals: tuple[str, ...] = ()


class Country(Struct, frozen=True, kw_only=True):
    """A country or territory: its ``entry``, ``adjectives``, and ``nouns`` for its people.

    ``capitals`` are names of the capital, ``leaders`` the leading offices. ``family_first`` says
    that family names come first. ``article`` is "the" if the name has one in a phrase, else ``""``.
    """

    entry: Entry
    adjectives: tuple[str, ...]
    nouns: tuple[str, ...]
    capitals: tuple[str, ...]
    leaders: tuple[str, ...]
    family_first: bool
    article: str


class Tenure(Struct, frozen=True, kw_only=True):
    """``holder`` in ``office`` of ``country``, ``start`` to ``end`` (closed; ``None`` is open)."""

    office: str
    country: str
    holder: str
    start: date
    end: date | None


class Title(Struct, frozen=True, kw_only=True):
    """A title: the ``words``, in tokens, before a name or for a person; a hyphen is a token.

    ``office`` is the office that they mean, or ``@leader`` for a leading one. ``country`` is the
    only country in which they mean it, or ``""``; ``gender`` is that of the person.
    """

    words: tuple[str, ...]
    office: str
    country: str
    gender: str


class CommonNoun(Struct, frozen=True, kw_only=True):
    """A common noun: the ``kind`` of entity that it stands for, and its ``gender``.

    ``role`` is ``for`` if an organization speaks through them; ``fields`` of work: sport, trade.
    """

    kind: str
    gender: str
    role: str
    fields: tuple[str, ...] = ()


class OrganizationPattern(Struct, frozen=True, kw_only=True):
    """An organization of a ``country``: usual ``words``, ``name`` and ``wikidata`` item.

    If it is one of every country, ``country`` is ``""`` and ``name`` has ``{country}`` in it.
    """

    words: tuple[str, ...]
    country: str
    name: str
    wikidata: str | None


class KnownEvent(Struct, frozen=True, kw_only=True):
    """An event: ``entry``, days ``start`` to ``end`` (closed), ``places``, ``parties``, ``kinds``.

    ``kinds`` are nouns for it. An alias in small letters ("war in Iraq") is a phrase, not a name.
    """

    entry: Entry
    start: date
    end: date | None
    places: tuple[str, ...]
    parties: tuple[str, ...]
    kinds: tuple[str, ...]


class Seat(Struct, frozen=True, kw_only=True):
    """An organization (``entry``) that is called by a place, and the ``country`` of the place."""

    entry: Entry
    country: str


def kind_rank(kind: str) -> int:
    """The place of a kind in :data:`KIND_ORDER`; a kind that is not there comes last."""
    return KIND_ORDER.index(kind) if kind in KIND_ORDER else len(KIND_ORDER)
