"""What is understood: statements, and all that a build knows."""

from msgspec import Struct

from graphkit.records.actors import Actor, Mention
from graphkit.records.articles import Article
from graphkit.records.diagnostics import Diagnostic
from graphkit.records.places import When
from graphkit.records.seen import Narration, Utterance


class Statement(Struct, frozen=True, kw_only=True):
    """An utterance understood: who, when, about whom. ``id`` is the utterance's.

    ``actors``, ``addressees``, ``about`` and ``reported_by`` are actor ids; ``steps`` lead from
    the source's words to the actors.
    """

    id: str
    utterance: Utterance
    actors: tuple[str, ...]
    steps: tuple[str, ...]
    addressees: tuple[str, ...] = ()
    said: When
    about_when: When | None = None
    about: tuple[str, ...] = ()
    reported_by: tuple[str, ...] = ()
    through: str | None = None


class Relation(Struct, frozen=True, kw_only=True):
    """What the article itself narrates: subjects did something to objects (actor ids)."""

    id: str
    narration: Narration
    subjects: tuple[str, ...]
    relation: str
    objects: tuple[str, ...]
    when: When


class Contrast(Struct, frozen=True, kw_only=True):
    """Opposing words of two or more actors on one event; ``basis`` are the words."""

    id: str
    event: str
    sides: tuple[str, ...]
    statements: tuple[str, ...]
    basis: str


class Finding(Struct, frozen=True, kw_only=True):
    """All that the program understood of one article."""

    article: Article
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


class Timeline(Struct, frozen=True, kw_only=True):
    """What a build knows: every noun once, sorted by id (statements by article and position)."""

    articles: tuple[Article, ...]
    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...]
    contrasts: tuple[Contrast, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
