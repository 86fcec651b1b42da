"""The nouns of graphkit: frozen, plain data that the verbs hand to each other.

Conventions that hold everywhere:

* Offsets count Unicode code points of ``Article.text``; a span is half open, ``[start, end)``.
* Dates are calendar days without a zone; an interval is closed; ``None`` is an open end.
* A tuple of spans is one stretch of text with gaps, in the order of the text.
* An id is the 26 letters that :func:`graphkit.identity.mint` gives.
"""

from datetime import date
from typing import Literal

from msgspec import Struct

Granularity = Literal[
    "day", "week", "month", "quarter", "season", "year", "decade", "century", "unknown"
]
ActorKind = Literal["person", "body", "country", "place", "event"]
QuoteKind = Literal["direct", "mixed", "indirect"]
Polarity = Literal["asserted", "negated", "questioned"]
MentionKind = Literal["name", "short name", "description", "adjective", "pronoun", "event"]
Level = Literal["rules", "fast", "accurate"]
Kept = Literal["speech", "all"]
Severity = Literal["error", "warning", "note"]


class Span(Struct, frozen=True, order=True):
    """The characters ``[start, end)`` of an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers.

        >>> Span(0, 2).of("He said")
        'He'
        """
        return text[self.start : self.end]


class When(Struct, frozen=True, kw_only=True):
    """A closed interval of days and the words or the rule that gave it.

    ``start`` or ``end`` alone is a bound (before, after); neither with granularity
    ``unknown`` says that nothing is known.
    """

    start: date | None = None
    end: date | None = None
    granularity: Granularity = "unknown"
    basis: str = ""


class Trouble(Struct, frozen=True, kw_only=True, order=True):
    """Something that could not be read, dated or resolved; a value, never an exception."""

    path: str
    place: str
    reason: str
    remedy: str
    severity: Severity


class Furniture(Struct, frozen=True, kw_only=True):
    """A line of the page that is not the article's prose: a credit, a button, a notice."""

    span: Span
    reason: str


class Article(Struct, frozen=True, kw_only=True):
    """One revision of one text, NFC with ``\\n`` line ends; ``digest`` is the text's SHA-256.

    ``published``: for the first time; ``updated``: when this revision was, where it says so.
    """

    id: str
    path: str
    text: str
    digest: str
    title: str = ""
    url: str | None = None
    publisher: str | None = None
    published: When | None = None
    updated: When | None = None
    language: str = "en"
    furniture: tuple[Furniture, ...] = ()


class Search(Struct, frozen=True, kw_only=True):
    """How reports are looked for.

    ``level``: by the rules alone, or with a learned model too (the default is the one whose figures
    are the best, docs/accuracy.md); ``attributions``: speech, or beliefs and intentions too;
    ``min_score``: what scores less is left out, from 0 to 1.
    """

    level: Level = "accurate"
    attributions: Kept = "speech"
    min_score: float = 0.0


class Utterance(Struct, frozen=True, kw_only=True):
    """What an extractor saw: who (source), said (cue), what (content), as places in the text.

    ``sentence`` is the stretch of whole sentences that a reader is shown as evidence.
    ``medium`` are the words that name the tweet, statement or interview, where there are any.
    ``commitment`` is the class of the reporting verb, a column of ``seeds/cues/verbs.tsv``.
    """

    id: str
    article: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    sentence: Span
    kind: QuoteKind
    verb: str
    polarity: Polarity = "asserted"
    commitment: str = "neutral"
    addressee: tuple[Span, ...] = ()
    medium: tuple[Span, ...] = ()
    extractor: str
    rule: str
    score: float = 1.0


class Narration(Struct, frozen=True, kw_only=True):
    """A relation that the article itself tells, as places in the text, not resolved yet."""

    id: str
    article: str
    subject: tuple[Span, ...]
    relation: str
    object: tuple[Span, ...]
    sentence: Span
    cue: tuple[Span, ...]
    polarity: Polarity = "asserted"
    rule: str


class Seen(Struct, frozen=True, kw_only=True):
    """What the extractors saw in one article, in the order of the text."""

    utterances: tuple[Utterance, ...]
    narrations: tuple[Narration, ...]
    troubles: tuple[Trouble, ...] = ()


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


class Cast(Struct, frozen=True, kw_only=True):
    """Everybody and everything that one article speaks of, and who speaks in it."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    speakers: tuple[Speaker, ...]
    troubles: tuple[Trouble, ...] = ()


class Timex(Struct, frozen=True, kw_only=True):
    """A time expression (TIMEX3) with its value and, where it has one, its interval."""

    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    when: When | None = None


class Dating(Struct, frozen=True, kw_only=True):
    """When an utterance was said and which time its claim speaks of."""

    utterance: str
    said: When
    about: When | None = None


class Calendar(Struct, frozen=True, kw_only=True):
    """What ``anchor`` gives for one article: its time expressions and the dates of its utterances.

    ``narrated`` are the dates of the article's narrations, by narration id.
    """

    timexes: tuple[Timex, ...]
    datings: tuple[Dating, ...]
    narrated: tuple[Dating, ...] = ()
    troubles: tuple[Trouble, ...] = ()


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
    troubles: tuple[Trouble, ...] = ()


class Timeline(Struct, frozen=True, kw_only=True):
    """What a build knows: every noun once, sorted by id (statements by article and position)."""

    articles: tuple[Article, ...]
    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...]
    contrasts: tuple[Contrast, ...] = ()
    troubles: tuple[Trouble, ...] = ()
