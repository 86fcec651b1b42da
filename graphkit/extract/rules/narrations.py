"""Relations that the article tells in its own voice: who visited, met, is the ally of whom."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from graphkit.extract.clauses.sources import phrase, speaker
from graphkit.extract.stretches import runs
from graphkit.gazetteer import seeds
from graphkit.records import Polarity, Span
from graphkit.text.spans import overlap

Ends = tuple[tuple[Token, ...], tuple[Token, ...]]


class Row(NamedTuple):
    """A row of ``seeds/cues/relations.tsv``."""

    relation: str
    denied: str
    pattern: str
    lemma: str
    preposition: str


class Told(NamedTuple):
    """A relation in its place, before ids."""

    subject: tuple[Span, ...]
    relation: str
    object: tuple[Span, ...]
    cue: tuple[Span, ...]
    polarity: Polarity
    rule: str


@cache
def _rows() -> dict[str, tuple[Row, ...]]:
    table = seeds.rows("cues/relations.tsv")
    rows = [Row(*(r[field] for field in Row._fields)) for r in table]
    return {row.lemma: tuple(r for r in rows if r.lemma == row.lemma) for row in rows}


def narrations(doc: Doc, taken: Iterable[Span]) -> tuple[Told, ...]:
    """The narrated relations outside ``taken`` (what somebody says), in the order of the text.

    >>> from graphkit.annotate import parse
    >>> [(t.relation, t.polarity) for t in narrations(parse("The two men did not meet."), ())]
    [('did not meet', 'negated')]
    """
    spans = tuple(taken)
    candidates = (t for t in doc if t.lemma_.lower() in _rows() and not _within(t, spans))
    return tuple(told for token in candidates for told in _told(token))


def _within(token: Token, spans: tuple[Span, ...]) -> bool:
    place = Span(token.idx, token.idx + len(token))
    return any(overlap(place, span) for span in spans)


def _told(token: Token) -> Iterator[Told]:
    for row in _rows()[token.lemma_.lower()]:
        ends = PATTERNS[row.pattern](token, row.preposition)
        if ends:
            subject, object_ = ends
            polarity = _polarity(token)
            yield Told(
                subject=runs(subject),
                relation=row.denied if polarity == "negated" else row.relation,
                object=runs(object_),
                cue=runs([token]),
                polarity=polarity,
                rule=f"narration: {row.pattern}",
            )
            return


def _polarity(token: Token) -> Polarity:
    verb = token if token.pos_ in {"VERB", "AUX"} else token.head
    negated = any(child.dep_ == "neg" for child in (*token.children, *verb.children))
    return "negated" if negated else "asserted"


def _behind(token: Token, preposition: str) -> tuple[Token, ...]:
    """The noun phrase behind a preposition of the token, ``-``: its own object."""
    if preposition == "-":
        heads = [c for c in token.children if c.dep_ == "dobj"]
    else:
        preps = (c for c in token.children if c.dep_ == "prep" and c.lower_ == preposition)
        heads = [p for prep in preps for p in prep.children if p.dep_ == "pobj"]
    return phrase(heads[0]) if heads else ()


def _happened(verb: Token) -> bool:
    """Told as done: not wished, planned, possible or asked."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return not helpers & {"to", "will", "would", "may", "might", "could", "should", "can", "must"}


def _verb(token: Token, preposition: str) -> Ends | None:
    if token.pos_ != "VERB" or not _happened(token):
        return None
    head, object_ = speaker(token), _behind(token, preposition)
    return (phrase(head), object_) if head is not None and object_ else None


def _pair(token: Token, preposition: str) -> Ends | None:
    """“The two men met”: the subject holds both."""
    head = speaker(token) if token.pos_ == "VERB" and _happened(token) else None
    if head is None or _behind(token, preposition):
        return None
    plural = head.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in head.children)
    return (phrase(head), phrase(head)) if plural or head.lower_ == "they" else None


def _possessive(token: Token, preposition: str) -> Ends | None:
    owner = next((c for c in token.children if c.dep_ == "poss"), None)
    if owner is None or token.pos_ not in {"NOUN", "PROPN"}:
        return None
    if preposition == "-":
        plural = owner.lower_ == "their" or any(c.dep_ == "conj" for c in owner.children)
        return (phrase(owner), phrase(token)) if plural else None
    object_ = _behind(token, preposition)
    return (_bare(owner), object_) if object_ else None


def _bare(owner: Token) -> tuple[Token, ...]:
    return tuple(t for t in phrase(owner) if t.dep_ != "case")


def _copula(token: Token, preposition: str) -> Ends | None:
    verb = token.head
    if token.dep_ != "attr" or verb.lemma_ != "be":
        return None
    owner = next((c for c in token.children if c.dep_ == "poss"), None)
    object_ = _bare(owner) if owner is not None else _behind(token, preposition)
    head = speaker(verb)
    return (phrase(head), object_) if head is not None and object_ else None


PATTERNS: dict[str, Callable[[Token, str], Ends | None]] = {
    "verb": _verb,
    "pair": _pair,
    "possessive": _possessive,
    "copula": _copula,
}
