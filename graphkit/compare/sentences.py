"""Whether one sentence contradicts another, follows from it, or neither: without any article."""

from collections.abc import Iterable
from itertools import product
from typing import Literal, NamedTuple

from spacy.tokens import Doc, Token

from graphkit.compare.contrasts.denied import contradict
from graphkit.compare.contrasts.replies.negated import deny
from graphkit.compare.reading.content import CONTENT_POS
from graphkit.compare.reading.readings import readings
from graphkit.compare.reading.tables import listed, moods, said_nouns
from graphkit.records import Reading, ResolvedEntities, Said, Span, Statement, Utterance

SentenceRelation = Literal["contradiction", "entailment", "unknown"]
# A text of at most so many words is a headline: one negation in it is of what it tells.
MOST_WORDS_OF_HEADLINE = 20
# The words of the second text stand in the first to these shares: for a denial in so many words, a
# negation or another number somewhere in a longer text, and a text that follows. Chosen on pairs of
# sentences and headlines (docs/accuracy-messages.md).
COVERED_DENIAL, COVERED_NEGATION, COVERED_ENTAILMENT = 0.4, 0.6, 0.75
# Words in common that let a denial in a longer text be of what the other tells.
LEAST_COMMON = 2
# Negating words that often stand beside what is told and not before it.
WEAKLY_NEGATING = frozenset({"little", "without"})


class Sentence(NamedTuple):
    """A text by itself.

    ``readings`` are those of the author's claim and of what is reported in it, ``words`` the roots
    of what is told, ``numbers`` its numbers as they are written. ``negated`` says that a negating
    word stands in it, ``denied`` that it says of a report that it does not hold.
    """

    readings: tuple[Reading, ...]
    words: frozenset[str]
    numbers: frozenset[str]
    negated: bool
    denied: bool
    headline: bool


def sentence(doc: Doc, said: Iterable[Statement], resolved: ResolvedEntities) -> Sentence:
    """A text with its statements, as it can be set against another."""
    read = readings(doc, (_narrated(doc), *said), resolved)
    roots = frozenset(root for reading in read for root in reading.roots)
    reports = bool(roots & set(said_nouns()))
    negating = {word for word, effect in moods().items() if effect == "negated"}
    return Sentence(
        readings=read,
        words=frozenset(_plain(t) for t in doc if t.pos_ in CONTENT_POS) - _empty(),
        numbers=frozenset(t.lower_.replace(",", "") for t in doc if t.like_num),
        negated=any(t.lower_ in negating - WEAKLY_NEGATING for t in doc),
        denied=bool(roots & listed("debunking"))
        or (reports and bool(roots & listed("answering verb"))),
        headline=len(doc) <= MOST_WORDS_OF_HEADLINE,
    )


def relation(one: Sentence, other: Sentence) -> SentenceRelation:
    """What the second text is, given the first."""
    shared = len(one.words & other.words)
    covered = shared / max(1, len(other.words))
    if _denies(one, other, shared, covered) or _differs(one, other, covered):
        return "contradiction"
    return "entailment" if covered >= COVERED_ENTAILMENT else "unknown"


def _denies(one: Sentence, other: Sentence, shared: int, covered: float) -> bool:
    """Whether one of two texts denies what the other tells, somewhere or in so many words."""
    if one.headline and shared and one.negated != other.negated:
        return True
    near = shared >= 1 if one.headline else shared >= LEAST_COMMON and covered >= COVERED_DENIAL
    if near and one.denied != other.denied:
        return True
    if covered >= COVERED_NEGATION and one.negated != other.negated:
        return True
    return covered >= COVERED_DENIAL and any(
        contradict(a, b) or deny(a, b)
        for first, second in product(one.readings, other.readings)
        for a, b in product(first.clauses, second.clauses)
    )


def _differs(one: Sentence, other: Sentence, covered: float) -> bool:
    """Whether the second text has a number that the first, with others, does not have."""
    new = bool(one.numbers) and bool(other.numbers - one.numbers)
    return new and covered >= COVERED_NEGATION


def _narrated(doc: Doc) -> Statement:
    """The whole text as one claim that the author makes."""
    whole = Span(0, len(doc.text.rstrip()))
    utterance = Utterance(
        id="narrator",
        article="",
        source=(),
        cue=(),
        content=(whole,),
        sentence=whole,
        kind="indirect",
        verb="say",
        commitment="claim",
        extractor="rules",
        rule="the text itself",
    )
    return Statement(
        id="narrator", utterance=utterance, actors=(), steps=(), said=Said(basis="the text itself")
    )


def _plain(token: Token) -> str:
    """The lemma in small letters without the ending of a plural: headlines hide it in names."""
    lemma = str(token.lemma_).lower()
    return lemma[:-1] if lemma.endswith("s") and len(lemma) > len("was") else lemma


def _empty() -> frozenset[str]:
    words = listed("empty verb") | listed("debunking") | listed("answering verb")
    return words | frozenset(said_nouns())
