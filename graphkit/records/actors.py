"""Who is spoken of, and whose words are whose."""

from typing import Literal

from msgspec import Struct

from graphkit.records.diagnostics import Diagnostic
from graphkit.records.places import Span, When

ActorKind = Literal["person", "body", "country", "place", "event"]
MentionKind = Literal["name", "short name", "description", "adjective", "pronoun", "event"]


class Actor(Struct, frozen=True, kw_only=True):
    """A person, body, country, place or event, the same in every article.

    ``when``, ``places`` and ``parties`` (names of actors) are filled for events alone.
    ``callings`` are the nouns that articles call a person by ("senator", "plumber"); ``born`` is
    the year that their age in an article tells, give or take one;
    ``reasons`` say why each name is theirs.
    """

    id: str
    name: str
    kind: ActorKind
    wikidata: str | None = None
    aliases: tuple[str, ...] = ()
    when: When | None = None
    places: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    callings: tuple[str, ...] = ()
    born: int | None = None
    reasons: tuple[str, ...] = ()


class Mention(Struct, frozen=True, kw_only=True):
    """Words that stand for one or more actors (ids), and why the program believes so."""

    span: Span
    kind: MentionKind
    actors: tuple[str, ...]
    basis: str


class Speaker(Struct, frozen=True, kw_only=True):
    """Whose an utterance is: actor ids, none when unknown, and the steps that led there.

    ``through`` is the person by whom a body speaks ("the unnamed ministry spokesman").
    """

    utterance: str
    actors: tuple[str, ...]
    steps: tuple[str, ...]
    through: str | None = None


class ResolvedEntities(Struct, frozen=True, kw_only=True):
    """Everybody and everything that one article speaks of, and who speaks in it."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    speakers: tuple[Speaker, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
