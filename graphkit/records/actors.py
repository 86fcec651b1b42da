"""Actors, the words that stand for them, and the speakers of utterances."""

from typing import Literal

from msgspec import Struct

from graphkit.records.diagnostics import Diagnostic
from graphkit.records.intervals import When
from graphkit.records.spans import Span

ActorKind = Literal["person", "organization", "country", "place", "event"]
MentionKind = Literal["name", "short name", "description", "adjective", "pronoun", "event"]


class Actor(Struct, frozen=True, kw_only=True):
    """A person, organization, country, place or event, the same in every article.

    ``id`` is minted from the Wikidata item, or from what tells the actor apart. ``name`` is the
    fullest name, ``aliases`` are the other names, ``kind`` says what the actor is, ``wikidata`` is
    the item (``Q…``), and ``wikidata_checked`` says that this id was held against a list or a text;
    else it is a hint. ``when``, ``places`` and ``parties`` (names of actors) are filled for events
    alone. ``occupations`` are the nouns that articles call a person by ("senator", "plumber");
    ``born`` is the year that follows from their age in an article, give or take one. ``reasons``
    say why each name is theirs.
    """

    id: str
    name: str
    kind: ActorKind
    wikidata: str | None = None
    wikidata_checked: bool = True
    aliases: tuple[str, ...] = ()
    when: When | None = None
    places: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    occupations: tuple[str, ...] = ()
    born: int | None = None
    reasons: tuple[str, ...] = ()


class Mention(Struct, frozen=True, kw_only=True):
    """Words that stand for one or more actors.

    ``span`` are the words, ``kind`` says what they are (a name, a pronoun …), ``actors`` are the
    ids of those they stand for, ``basis`` is the reason in words.
    """

    span: Span
    kind: MentionKind
    actors: tuple[str, ...]
    basis: str


SourceKind = Literal["described", "unnamed", "unresolved"]


class SourceDescription(Struct, frozen=True, kw_only=True):
    """The words for a source that has no name in the article.

    ``kind`` is ``described`` (a role, a group or a document: "prosecutors", "the poll"),
    ``unnamed`` (the article withholds the name: "a source close to the talks") or ``unresolved``
    (a pronoun whose antecedent is not sure, which is no anonymous source). ``label`` are the
    source's own words. ``belongs_to`` are the ids of the organizations, places and people that the
    source belongs to: Turkey for "Turkey's U.N. ambassador".
    """

    kind: SourceKind
    label: str
    belongs_to: tuple[str, ...] = ()


class Speaker(Struct, frozen=True, kw_only=True):
    """The speakers of an utterance.

    ``utterance`` is its id, ``actors`` are the ids of the speakers (none when unknown), ``steps``
    the reasons that led to them, in words. ``through`` is the person by whom an organization
    speaks ("the unnamed ministry spokesman").
    ``described`` has the words of a source without a name; ``None`` if the speaker has a name, or
    if the text has no words for a source.
    """

    utterance: str
    actors: tuple[str, ...]
    steps: tuple[str, ...]
    through: str | None = None
    described: SourceDescription | None = None


class ResolvedEntities(Struct, frozen=True, kw_only=True):
    """Everybody and everything that one article speaks of, and who speaks in it.

    ``actors`` are the entities, ``mentions`` the words that stand for them, ``speakers`` has one
    record for each utterance, ``diagnostics`` tell what could not be resolved.
    """

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    speakers: tuple[Speaker, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
