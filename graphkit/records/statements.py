"""Records for statements and relations with actors and dates, and for the result of a build."""

from typing import Literal

from msgspec import Struct

from graphkit.records.actors import Actor, Mention, Naming, RefusedName, SourceDescription
from graphkit.records.articles import Article
from graphkit.records.diagnostics import Diagnostic
from graphkit.records.intervals import Said, When
from graphkit.records.publications import TextPublication
from graphkit.records.readings import Reading
from graphkit.records.seen import Narration, Utterance
from graphkit.records.shared_claims import SharedClaim
from graphkit.records.spans import Span


class TopicWords(Struct, frozen=True, kw_only=True):
    """The words that say that a statement is about an actor.

    ``actor`` is the id of the actor, ``words`` are the places of its mentions, in the order of the
    text.
    """

    actor: str
    words: tuple[Span, ...]


class Statement(Struct, frozen=True, kw_only=True):
    """An utterance with its actors and dates.

    ``id`` is that of ``utterance``, which has the places in the text. ``actors`` are the ids of the
    speakers, ``()`` if they are not known; ``steps`` are the reasons that lead from the source's
    words to them. ``addressees`` are the ids of the hearers, ``about`` those of the actors that the
    claim speaks of, ``topic_words`` the words that say so: those of a user's correction have none.
    ``reported_by`` are the ids of the speakers in whose words the statement stands,
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
    topic_words: tuple[TopicWords, ...] = ()
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


# How the words of two sides stand against each other.
ContrastKind = Literal[
    "denies the claim",
    "opposite claim",
    "opposite demand",
    "opposite judgement",
    "different number",
    "refuses the demand",
    "rejects the plan",
]


class ContrastSide(Struct, frozen=True, kw_only=True):
    """One side of a contrast: who said what.

    ``speakers`` are the ids of its actors, or that of its described source. ``statements`` are the
    ids of its statements, ``words`` the words of each that stand against the other side, in the
    same order.
    """

    speakers: tuple[str, ...]
    statements: tuple[str, ...]
    words: tuple[tuple[Span, ...], ...]


class Contrast(Struct, frozen=True, kw_only=True):
    """Statements of two sides that stand against each other, without a verdict.

    ``id`` is made of the kind and the statements. ``kind`` says how they stand against each other.
    ``topic`` is the id of the event or other actor that both speak of, or ``None``; ``subject`` are
    the words for what they speak of. ``sides`` are the two sides, the one that spoke first before
    the other. ``basis`` is the reason for the pairing, with the words.
    """

    id: str
    kind: ContrastKind
    topic: str | None
    subject: str
    sides: tuple[ContrastSide, ContrastSide]
    basis: str

    @property
    def statements(self) -> tuple[str, ...]:
        """The ids of the statements of both sides."""
        return self.sides[0].statements + self.sides[1].statements


class PositionChange(Struct, frozen=True, kw_only=True):
    """Two stances of one speaker on one thing, on different days.

    ``id`` is made of the statements. ``speakers`` are the ids of the actors. ``kind``, ``topic``,
    ``subject`` and ``basis`` are as in a contrast. ``earlier`` and ``later`` have the statements
    with the words that stand against each other.
    """

    id: str
    speakers: tuple[str, ...]
    kind: ContrastKind
    topic: str | None
    subject: str
    earlier: ContrastSide
    later: ContrastSide
    basis: str


class Finding(Struct, frozen=True, kw_only=True):
    """The result for one ``article``.

    ``actors`` are its actors, ``mentions`` the words that stand for them, ``statements`` its
    statements, ``relations`` those that the article itself tells. ``diagnostics`` say what could
    not be resolved, dated or found. ``refused`` are the names that stand for no actor.
    ``readings`` has what each statement's claim says, one for each statement in the same order.
    """

    article: Article
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    readings: tuple[Reading, ...] = ()
    refused: tuple[RefusedName, ...] = ()


class Timeline(Struct, frozen=True, kw_only=True):
    """The result of a build, over all articles; each record is in it once.

    ``articles`` and ``actors`` are sorted by id. ``statements`` and ``relations`` are in the order
    of the articles and of their text. ``contrasts`` are statements that stand against each
    other, ``changes`` statements of one speaker that do, ``shared_claims`` claims that several
    statements report, all sorted by id. ``publications`` has each file that was read as an article.
    ``diagnostics`` say what could not be read, dated or resolved, sorted. ``refused`` are the names
    that stand for no actor, in the order of the articles and of their text.
    """

    articles: tuple[Article, ...]
    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...]
    contrasts: tuple[Contrast, ...] = ()
    changes: tuple[PositionChange, ...] = ()
    shared_claims: tuple[SharedClaim, ...] = ()
    publications: tuple[TextPublication, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    refused: tuple[RefusedName, ...] = ()
