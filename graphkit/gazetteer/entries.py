"""Records for the rows of the tables: entries, countries, tenures, titles, nouns, events."""

from datetime import date

from msgspec import Struct

from graphkit.records import ActorKind

# If several kinds fit words equally, the first of these is taken.
KIND_ORDER = ("", "organization", "country", "event", "person", "place")

# The kinds of entries that are areas.
KINDS_OF_LAND = frozenset({"place", "country"})


class Entry(Struct, frozen=True, kw_only=True):
    """A person, organization, country, place or event of the tables or of a knowledge base.

    ``name`` is its name, ``aliases`` are its other names, ``kind`` is its kind of actor.
    ``wikidata`` is its Wikidata item, or ``None``; ``checked`` says that the item was checked
    against a list or a text. ``country`` is the name of its country, or ``""``. ``gender`` is
    ``m``, ``f`` or ``""``. ``context`` says that the name is common, so that it means the entry
    only if the article speaks of the country. ``score`` (0 to 1) and ``rivals`` (the Wikidata ids
    of the next best items) are those of a link to a knowledge base, ``0.0`` and ``()`` for an entry
    of the tables.
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
    """A country or territory.

    ``entry`` is its entry, ``adjectives`` are its adjectives, ``nouns`` those for its people.
    ``capitals`` are the names of the capital, ``leaders`` the names of the leading offices, the
    first the highest. ``family_first`` says that family names stand first. ``article`` is "the" if
    the name has it in a phrase, else ``""``.
    """

    entry: Entry
    adjectives: tuple[str, ...]
    nouns: tuple[str, ...]
    capitals: tuple[str, ...]
    leaders: tuple[str, ...]
    family_first: bool
    article: str


class Tenure(Struct, frozen=True, kw_only=True):
    """The time of a person in an office.

    ``office`` is the name of the office, ``country`` that of its country or organization,
    ``holder`` that of the person. ``start`` and ``end`` are the first and the last day; ``None`` is
    an open end.
    """

    office: str
    country: str
    holder: str
    start: date
    end: date | None


class Title(Struct, frozen=True, kw_only=True):
    """A title before a name or for a person.

    ``words`` are its tokens in small letters; a hyphen is a token. ``office`` is the office that it
    means, ``@leader`` for any leading office, ``""`` for none. ``country`` is the only country in
    which it means the office, or ``""``. ``gender`` is ``m``, ``f`` or ``""``.
    """

    words: tuple[str, ...]
    office: str
    country: str
    gender: str


class CommonNoun(Struct, frozen=True, kw_only=True):
    """A common noun for an entity.

    ``kind`` is the kind of entity, ``gender`` is ``m``, ``f`` or ``""``. ``role`` is ``for`` if an
    organization speaks through the person ("spokesman"), else ``""``. ``fields`` are the fields of
    work of an occupation ("sport"), or the kinds of an organization.
    """

    kind: str
    gender: str
    role: str
    fields: tuple[str, ...] = ()


class OrganizationPattern(Struct, frozen=True, kw_only=True):
    """An organization of a country.

    ``words`` are the usual words for it in small letters ("foreign ministry"). ``country`` is the
    name of its country, ``name`` its name, ``wikidata`` its Wikidata item or ``None``. If every
    country has it, ``country`` is ``""`` and ``name`` contains ``{country}``.
    """

    words: tuple[str, ...]
    country: str
    name: str
    wikidata: str | None


class KnownEvent(Struct, frozen=True, kw_only=True):
    """An event.

    ``entry`` is its entry; an alias in small letters ("war in Iraq") is a phrase and no name.
    ``start`` and ``end`` are the first and the last day; ``None`` is an open end. ``places`` and
    ``parties`` are names. ``kinds`` are nouns for it, in small letters.
    """

    entry: Entry
    start: date
    end: date | None
    places: tuple[str, ...]
    parties: tuple[str, ...]
    kinds: tuple[str, ...]


class Seat(Struct, frozen=True, kw_only=True):
    """An organization (``entry``) that a place stands for, and the ``country`` of the place."""

    entry: Entry
    country: str


def kind_rank(kind: str) -> int:
    """The index of a kind in :data:`KIND_ORDER`; a kind that is not in it comes last."""
    return KIND_ORDER.index(kind) if kind in KIND_ORDER else len(KIND_ORDER)
