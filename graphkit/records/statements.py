"""Records for statements and relations with actors and dates, and for the result of a build."""

from msgspec import Struct

from graphkit.records.actors import Actor, Mention, Naming, RefusedName, SourceDescription
from graphkit.records.articles import Article
from graphkit.records.diagnostics import Diagnostic
from graphkit.records.intervals import Said, When
from graphkit.records.seen import Narration, Utterance


class Statement(Struct, frozen=True, kw_only=True):
    """An utterance with its actors and dates.

    ``id`` is that of ``utterance``, which has the places in the text. ``actors`` are the ids of the
    speakers, ``()`` if they are not known; ``steps`` are the reasons that lead from the source's
    words to them. ``addressees`` are the ids of the hearers, ``about`` those of the actors that the
    claim names. ``reported_by`` are the ids of the speakers in whose words the statement stands,
    the nearest first; ``told_in`` are the ids of their statements, also of those whose speaker is
    not known. ``said`` is the time of saying. ``about_when`` is the time that the claim
    speaks of, or ``None``. ``through`` are the words for the person by whom an organization speaks,
    or ``None``.
    ``described`` has the words of a source without a name, or is ``None``. ``namings`` say how the
    article names the speakers and how sure that is, also for speakers that were refused.
    """

    id: str
    utterance: Utterance
    actors: tuple[str, ...]
    steps: tuple[str, ...]
    addressees: tuple[str, ...] = ()
    said: Said
    about_when: When | None = None
    about: tuple[str, ...] = ()
    reported_by: tuple[str, ...] = ()
    told_in: tuple[str, ...] = ()
    through: str | None = None
    described: SourceDescription | None = None
    namings: tuple[Naming, ...] = ()


class Relation(Struct, frozen=True, kw_only=True):
    """A narration with its actors and date: the article itself tells it.

    ``id`` is that of ``narration``, which has the places in the text. ``subjects`` and ``objects``
    are ids of actors, ``relation`` is the name of the relation, ``when`` its time.
    """

    id: str
    narration: Narration
    subjects: tuple[str, ...]
    relation: str
    objects: tuple[str, ...]
    when: When


class Contrast(Struct, frozen=True, kw_only=True):
    """Opposing statements of two or more actors on one event.

    ``id`` is made of the event and the statements. ``event`` is the id of the event, ``sides`` are
    the ids of the actors, ``statements`` those of the statements. ``basis`` are the opposing words.
    """

    id: str
    event: str
    sides: tuple[str, ...]
    statements: tuple[str, ...]
    basis: str


class Finding(Struct, frozen=True, kw_only=True):
    """The result for one ``article``.

    ``actors`` are its actors, ``mentions`` the words that stand for them, ``statements`` its
    statements, ``relations`` those that the article itself tells. ``diagnostics`` say what could
    not be resolved, dated or found. ``refused`` are the names that stand for no actor.
    """

    article: Article
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    refused: tuple[RefusedName, ...] = ()


class Timeline(Struct, frozen=True, kw_only=True):
    """The result of a build, over all articles; each record is in it once.

    ``articles`` and ``actors`` are sorted by id. ``statements`` and ``relations`` are in the order
    of the articles and of their text. ``contrasts`` are opposing statements; the pipeline makes
    none. ``diagnostics`` say what could not be read, dated or resolved, sorted. ``refused`` are the
    names that stand for no actor, in the order of the articles and of their text.
    """

    articles: tuple[Article, ...]
    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...]
    contrasts: tuple[Contrast, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    refused: tuple[RefusedName, ...] = ()
