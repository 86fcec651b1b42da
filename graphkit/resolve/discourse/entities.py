"""The entities of a document, and what a mention stands for."""

from typing import Literal

from msgspec import Struct

from graphkit.gazetteer.entries import Entry

# The rule by which a mention stands for an entity.
AntecedentRule = Literal[
    "name",
    "shared surname",
    "apposition",
    "pair",
    "called so before",
    "office",
    "envoy",
    "spokesman",
    "lone spokesman",
    "author",
    "lone statement",
    "organization of a country",
    "kind of organization",
    "place",
    "document",
    "same noun",
    "salient person",
    "salience",
    "following subject",
    "speaker of the quotation",
    "ranking",
    "none",
]
# Number of a new entity: a rule proposes it, and the document does not have it yet.
NOT_NUMBERED = -1


class Entity(Struct, frozen=True, kw_only=True):
    """A person, organization, country, place, event or thing that a document speaks of.

    ``number`` is its index among the entities of the document. ``category`` is the kind of entity,
    see :class:`~graphkit.resolve.mentions.candidate.MentionCandidate`. ``words`` are the words of
    its fullest name in the text, folded for comparison; ``()`` if the text has no name of it.
    ``name`` is the name of its entry, else that fullest name as it is shown; ``""`` if there is
    none. ``gender`` is ``m``, ``f``, ``n`` (not a person) or ``""`` if unknown. ``plural`` says
    that it is several. ``entry`` is its entry of the tables or of a knowledge base, or ``None``.
    ``country`` is the name of the country that it belongs to, or ``""``. ``titles`` are the titles
    and nouns that it was called by, ``traits`` the lemmas of these descriptions (*Afghan* in "the
    Afghan team"). ``voice`` are the numbers of the entities that speak through it, such as the
    organization of a spokesman; ``()`` if it speaks itself.
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


# An entity: one of the document by its number, or a new one.
Referent = int | Entity


class Proposal(Struct, frozen=True, kw_only=True):
    """The entities that a mention stands for according to a rule; the state has not changed yet.

    ``entities`` are these entities, old or new; ``rule`` is the rule, ``none`` if the mention is a
    new entity; ``basis`` is the reason in words. ``voice`` are the entities
    that speak if the mention is a source and does not speak itself: the organization of a
    spokesman, the author of a statement. ``learned`` are entities of the document that replace
    those with the same number, with what the mention tells of them.
    """

    entities: tuple[Referent, ...]
    rule: AntecedentRule
    basis: str
    voice: tuple[Referent, ...] = ()
    learned: tuple[Entity, ...] = ()


class Resolution(Struct, frozen=True, kw_only=True):
    """The entities that a mention stands for.

    ``entities`` and ``voice`` are numbers of entities; ``rule`` is the rule, ``basis`` the reason
    in words. See :class:`Proposal`.
    """

    entities: tuple[int, ...]
    rule: AntecedentRule
    basis: str
    voice: tuple[int, ...] = ()


class Weighed(Struct, frozen=True, kw_only=True):
    """Entities that a mention can stand for, by number, with the chance (0 to 1) that it does."""

    entities: tuple[int, ...]
    chance: float


class Judgement(Struct, frozen=True, kw_only=True):
    """What the ranker thinks of the entities that a rule chose for a mention.

    ``chosen`` are the numbers of these entities, or of likelier ones that the ranker put in their
    place; ``rule`` is the rule. ``weighed`` are all
    antecedents, the likeliest first. ``certainty`` (0 to 1) estimates how often such a choice is
    right. ``kept`` says that the mention stands for the chosen entities; else it is refused.
    """

    chosen: tuple[int, ...]
    rule: AntecedentRule
    weighed: tuple[Weighed, ...]
    certainty: float
    kept: bool
