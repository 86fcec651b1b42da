"""Records for what the claim of a statement says: judgements, clauses and amounts."""

from typing import Literal

from msgspec import Struct

from graphkit.records.spans import Span

Side = Literal["good", "bad"]
# How a clause is claimed: as it is or was, as it will be, as it should be, as it can be.
Mood = Literal["fact", "future", "required", "possible"]


class Thing(Struct, frozen=True, kw_only=True):
    """What a noun phrase means, as far as it can be compared.

    ``span`` are its words. ``topic`` is the id of the actor that its head stands for, or ``None``.
    ``head`` is the root of its head, ``""`` for a pronoun. ``parts`` are the roots of its other
    words and the ids of the actors among them, sorted. ``plural`` says that the noun
    or pronoun is plural.
    """

    span: Span
    topic: str | None = None
    head: str = ""
    parts: tuple[str, ...] = ()
    plural: bool = False


class ClaimJudgement(Struct, frozen=True, kw_only=True):
    """Words that judge something good or bad.

    ``words`` are the judging words, ``side`` is what they say of ``target``.
    """

    words: Span
    side: Side
    target: Thing


class ClaimClause(Struct, frozen=True, kw_only=True):
    """A clause that a claim asserts, or denies if ``negated``.

    ``span`` are its words. ``predicate`` is the root of its verb or of what a form of “be” says.
    ``mood`` is how it is claimed. ``subject`` does or is it, ``None`` if it is not told.
    ``objects`` are the roots of the heads that complete the verb, with ids of actors; ``parts`` are
    those of all words. ``numbers`` are its numbers as they are written, ``times`` its
    words for days and years. ``acts`` are the roots of the verbs below its own: “consider leaving”.
    """

    span: Span
    predicate: str
    negated: bool
    mood: Mood
    subject: Thing | None = None
    objects: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()


class Amount(Struct, frozen=True, kw_only=True):
    """A number of things of which a clause tells something.

    ``span`` are the words of number and noun. ``least`` and ``most`` bound the number; ``most`` is
    ``None`` without a bound. ``noun`` is the root of what is counted, ``predicate`` that of what is
    told of it, ``parts`` are the other roots of the clause, with ids of actors, ``times`` its
    words for days and years.
    """

    span: Span
    least: float
    most: float | None
    noun: str
    predicate: str
    parts: tuple[str, ...] = ()
    times: tuple[str, ...] = ()


class ClaimAnswer(Struct, frozen=True, kw_only=True):
    """Words that say of other words that they are denied or refused: “denied this”, “false”.

    ``span`` are the answering words. ``noun`` says what is answered, ``None`` if only a pronoun
    stands for it. ``whose`` are the ids of those to whom the answered words belong, ``what`` the
    roots of what is told of them (“the idea that he had owned the flat”), without those names.
    """

    span: Span
    noun: str | None = None
    whose: tuple[str, ...] = ()
    what: tuple[str, ...] = ()


class Reading(Struct, frozen=True, kw_only=True):
    """What the claim of one statement says, as far as it can be compared.

    ``statement`` is the id of the statement. ``whole`` is the noun phrase that the claim begins
    with or is, ``None`` if there is none; ``topics`` are the ids of the actors that it stands for.
    ``said_noun`` says which words of somebody the noun stands for (an accusation, a demand, a
    claim), ``None`` for other nouns. ``happenings`` are the definite noun phrases for events that
    no table lists, in the claim or as the topic of the reporting words; ``happenings_beside`` are
    those elsewhere in the sentence, which the claim does not speak of. ``answers`` are its words
    that answer somebody else's. ``roots`` are the roots of all words that carry what is claimed,
    with ids of actors, sorted.
    """

    statement: str
    judgements: tuple[ClaimJudgement, ...] = ()
    clauses: tuple[ClaimClause, ...] = ()
    amounts: tuple[Amount, ...] = ()
    whole: Thing | None = None
    topics: tuple[str, ...] = ()
    said_noun: str | None = None
    happenings: tuple[Thing, ...] = ()
    happenings_beside: tuple[Thing, ...] = ()
    answers: tuple[ClaimAnswer, ...] = ()
    roots: tuple[str, ...] = ()
