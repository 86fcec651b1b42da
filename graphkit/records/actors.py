"""Records for actors, for the words that stand for them, and for the speakers of utterances."""

from typing import Literal

from msgspec import Struct

from graphkit.records.diagnostics import Diagnostic
from graphkit.records.intervals import When
from graphkit.records.spans import Span

ActorKind = Literal["person", "organization", "country", "place", "event"]
MentionKind = Literal["name", "short name", "description", "adjective", "pronoun", "event"]


class Actor(Struct, frozen=True, kw_only=True):
    """A person, organization, country, place or event.

    ``id`` is made of the Wikidata item, else of the kind and the name (for namesakes also of an
    article's id). ``name`` is the name that is shown, ``aliases`` are the other names, sorted.
    ``kind`` is the kind of actor. ``wikidata`` is the Wikidata item (``Q…``) or ``None``;
    ``wikidata_checked`` says that the item was checked against a list or a text, else it is only a
    hint.

    Only an event has ``when`` (its days), ``places`` and ``parties`` (names of actors); they are
    ``None`` and ``()`` for others. ``occupations`` are the nouns that articles call a person by
    ("senator", "plumber"). ``born`` is the year of birth by an age in an article, one year more or
    less; ``None`` if no article tells an age. ``reasons`` say in words why each name is that of the
    actor.
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

    ``span`` is the place of the words. ``kind`` says what they are: a name, a pronoun and so on.
    ``actors`` are the ids of the actors, ``basis`` is the reason in words. ``certainty`` (0 to 1)
    estimates how often a pronoun or description that is resolved so is right; ``None`` for a name,
    and where no antecedent was weighed. ``through`` says that the words are a person through whom
    the actors speak: the ministry for "an official of the ministry".
    """

    span: Span
    kind: MentionKind
    actors: tuple[str, ...]
    basis: str
    certainty: float | None = None
    through: bool = False


class RefusedName(Struct, frozen=True, kw_only=True):
    """Words that look like a name and stand for no actor.

    ``article`` is the id of the article, ``span`` the place of the words. ``reason`` says what they
    are: the kind of a line that is no prose ("byline"), or of a word ("day or month", "unit").
    """

    article: str
    span: Span
    reason: str


SourceKind = Literal["described", "unnamed", "unresolved"]


class SourceDescription(Struct, frozen=True, kw_only=True):
    """The words for a source that has no name in the article.

    ``kind`` is ``described`` (a role, a group or a document: "prosecutors", "the poll"),
    ``unnamed`` (the article withholds the name: "a source close to the talks") or ``unresolved``
    (a pronoun or description whose antecedent is not sure, which is no anonymous source). ``label``
    are the source's own words. ``id`` is the same for all that one source says in an article ("an
    Apple executive", then "the executive"); ``None`` if it is unresolved. ``belongs_to`` are the
    ids of the organizations, places and people that the source belongs to: Turkey for "Turkey's
    U.N. ambassador".
    """

    kind: SourceKind
    label: str
    id: str | None = None
    belongs_to: tuple[str, ...] = ()


# The words by which an article names a speaker.
NamedBy = Literal[
    "full name", "short name", "title and name", "office and day", "description", "pronoun"
]


class SpeakerCandidate(Struct, frozen=True, kw_only=True):
    """An actor, or a person or thing without a name, that a pronoun or description can mean.

    ``name`` is shown; ``actor`` is the id of the actor, ``None`` without a name in the article.
    ``chance`` (0 to 1) is the chance that it is the antecedent. ``chosen`` says that
    it was chosen, whether the choice was kept or refused.
    """

    name: str
    actor: str | None = None
    chance: float
    chosen: bool = False


class Naming(Struct, frozen=True, kw_only=True):
    """How an article names the actors that words of a source stand for, and how sure that is.

    ``actors`` are the ids of these actors, ``()`` if they were refused. ``named`` says which words
    name them: a full name, a pronoun and so on. ``certainty`` (0 to 1) estimates how often a name
    that is found so is right. ``candidates`` are the antecedents that were weighed, the likeliest
    first; ``()`` for a name.
    """

    actors: tuple[str, ...]
    named: NamedBy
    certainty: float
    candidates: tuple[SpeakerCandidate, ...] = ()


class Speaker(Struct, frozen=True, kw_only=True):
    """The speakers of an utterance.

    ``utterance`` is the id of the utterance. ``actors`` are the ids of the speakers, ``()`` if they
    are not known. ``steps`` are the reasons that led to them, in words. ``through`` are the words
    for the person by whom an organization speaks ("unnamed ministry spokesman"), or ``None``.
    ``described`` has the words of a source without a name; ``None`` if the speaker has a name, or
    if the text has no words for a source. ``namings`` has one record for each mention in the
    source for which the rules found an actor, kept or refused.
    """

    utterance: str
    actors: tuple[str, ...]
    steps: tuple[str, ...]
    through: str | None = None
    described: SourceDescription | None = None
    namings: tuple[Naming, ...] = ()


class ResolvedEntities(Struct, frozen=True, kw_only=True):
    """The actors and mentions of one article, and the speakers of its utterances.

    ``actors`` are the actors that the article speaks of, sorted by id. ``mentions`` are the words
    that stand for them, in the order of the text. ``speakers`` has one record for each utterance.
    ``diagnostics`` are notes on utterances without a known speaker. ``refused`` are the names that
    stand for no actor, in the order of the text.
    """

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    speakers: tuple[Speaker, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    refused: tuple[RefusedName, ...] = ()
