"""Statements and relations as they are understood, and all that a build knows."""

from msgspec import Struct

from graphkit.records.actors import Actor, Mention, SourceDescription
from graphkit.records.articles import Article
from graphkit.records.diagnostics import Diagnostic
from graphkit.records.intervals import When
from graphkit.records.seen import Narration, Utterance


class Statement(Struct, frozen=True, kw_only=True):
    """An utterance understood.

    ``id`` is that of ``utterance``, which has the places in the text. ``actors`` are the ids of
    its speakers, ``steps`` lead from the source's words to them. ``addressees``, ``about`` and
    ``reported_by`` are ids of actors: the hearers, those whom the claim names, those who pass it
    on. ``said`` is when it was said, ``about_when`` the time of which the claim speaks.
    ``through`` is the person by whom an organization speaks.
    ``described`` has the words of a source without a name, else ``None``.
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
    described: SourceDescription | None = None


class Relation(Struct, frozen=True, kw_only=True):
    """A relation that the article itself narrates: subjects did something to objects.

    ``id`` is that of ``narration``, which has the places in the text. ``subjects`` and
    ``objects`` are ids of actors, ``relation`` is the name of the relation, ``when`` the date.
    """

    id: str
    narration: Narration
    subjects: tuple[str, ...]
    relation: str
    objects: tuple[str, ...]
    when: When


class Contrast(Struct, frozen=True, kw_only=True):
    """Opposing statements of two or more actors on one event.

    ``id`` is minted from event and statements. ``event`` and ``sides`` are ids of actors,
    ``statements`` ids of statements, ``basis`` are the opposing words.
    """

    id: str
    event: str
    sides: tuple[str, ...]
    statements: tuple[str, ...]
    basis: str


class Finding(Struct, frozen=True, kw_only=True):
    """All that the program understood of one ``article``.

    ``actors`` are the entities in it, ``mentions`` the words that stand for them, ``statements``
    what is said, ``relations`` what the article narrates, ``diagnostics`` tell what failed.
    """

    article: Article
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


class Timeline(Struct, frozen=True, kw_only=True):
    """All that a build knows: every noun once, sorted by id.

    ``articles`` and ``actors`` are over all inputs; ``statements`` and ``relations`` stand by
    article and position; ``contrasts`` are opposing statements; ``diagnostics`` tell everything
    that could not be read, dated or resolved.
    """

    articles: tuple[Article, ...]
    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...]
    contrasts: tuple[Contrast, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
