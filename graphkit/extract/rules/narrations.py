"""Finds relations that the article tells in its own voice: visits, meetings, alliances."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from graphkit.extract.clauses.noun_phrases import noun_phrase
from graphkit.extract.clauses.sources import source_head
from graphkit.extract.clauses.trees import dependents
from graphkit.extract.stretches import runs
from graphkit.gazetteer import seeds
from graphkit.records import Polarity, Span
from graphkit.text.dependencies import NOUN_POS, VERBAL_POS
from graphkit.text.spans import overlap

# The tokens of a relation's subject and of its object.
RelationEnds = tuple[tuple[Token, ...], tuple[Token, ...]]
# The column ``preposition`` of a row whose object has no preposition.
NO_PREPOSITION = "-"
# Auxiliaries of a verb that tells a wish, a plan or a possibility, and nothing that happened.
UNREAL_AUXILIARIES = frozenset(
    {"to", "will", "would", "may", "might", "could", "should", "can", "must"}
)


class RelationPattern(NamedTuple):
    """A row of ``seeds/cues/relations.tsv``.

    ``relation`` is the name of the relation, ``denied`` its name if it is negated. ``pattern`` is
    the construction, ``lemma`` the lemma of its word, ``preposition`` the word before its object or
    ``-``.
    """

    relation: str
    denied: str
    pattern: str
    lemma: str
    preposition: str


class NarratedRelation(NamedTuple):
    """A relation as places in the text, without ids.

    ``subject`` and ``object`` are the words for both sides, ``cue`` is the word that tells the
    relation. ``relation`` is the name of the relation by the table, ``polarity`` says whether it is
    negated, ``pattern`` is the construction.
    """

    subject: tuple[Span, ...]
    relation: str
    object: tuple[Span, ...]
    cue: tuple[Span, ...]
    polarity: Polarity
    pattern: str


@cache
def _patterns() -> dict[str, tuple[RelationPattern, ...]]:
    """The rows by lemma."""
    table = seeds.rows("cues/relations.tsv")
    rows = [RelationPattern(*(r[field] for field in RelationPattern._fields)) for r in table]
    return {row.lemma: tuple(r for r in rows if r.lemma == row.lemma) for row in rows}


def narrated_relations(doc: Doc, reported: Iterable[Span]) -> tuple[NarratedRelation, ...]:
    """The relations whose cue is outside of ``reported`` spans, in the order of the text.

    >>> from graphkit.annotate import parse
    >>> doc = parse("The two men did not meet.")
    >>> [(one.relation, one.polarity) for one in narrated_relations(doc, ())]
    [('did not meet', 'negated')]
    """
    spans = tuple(reported)
    cues = (t for t in doc if t.lemma_.lower() in _patterns() and not _within(t, spans))
    return tuple(relation for token in cues for relation in _relation(token))


def _within(token: Token, spans: tuple[Span, ...]) -> bool:
    place = Span(token.idx, token.idx + len(token))
    return any(overlap(place, span) for span in spans)


def _relation(token: Token) -> Iterator[NarratedRelation]:
    """The relation of the first row whose construction fits the token; none if none fits."""
    for row in _patterns()[token.lemma_.lower()]:
        ends = CONSTRUCTIONS[row.pattern](token, row.preposition)
        if ends:
            subject, object_ = ends
            polarity = _polarity(token)
            yield NarratedRelation(
                subject=runs(subject),
                relation=row.denied if polarity == "negated" else row.relation,
                object=runs(object_),
                cue=runs([token]),
                polarity=polarity,
                pattern=row.pattern,
            )
            return


def _polarity(token: Token) -> Polarity:
    verb = token if token.pos_ in VERBAL_POS else token.head
    negated = dependents(token, "neg") or dependents(verb, "neg")
    return "negated" if negated else "asserted"


def _behind(token: Token, preposition: str) -> tuple[Token, ...]:
    """The noun phrase after a preposition of the token; for ``-`` it is the token's object.

    ``()`` if there is none.
    """
    if preposition == NO_PREPOSITION:
        heads = dependents(token, "dobj")
    else:
        preps = (c for c in dependents(token, "prep") if c.lower_ == preposition)
        heads = [object_ for prep in preps for object_ in dependents(prep, "pobj")]
    return noun_phrase(heads[0]) if heads else ()


def _happened(verb: Token) -> bool:
    """Whether a verb has no auxiliary of a wish, a plan or a possibility."""
    return not {c.lower_ for c in dependents(verb, "aux")} & UNREAL_AUXILIARIES


def _verb(token: Token, preposition: str) -> RelationEnds | None:
    """The ends of “The mayor visited Springfield”, or ``None``."""
    if token.pos_ != "VERB" or not _happened(token):
        return None
    head, object_ = source_head(token), _behind(token, preposition)
    return (noun_phrase(head), object_) if head is not None and object_ else None


def _pair(token: Token, preposition: str) -> RelationEnds | None:
    """The ends of “The two men met”, or ``None``: both are the subject, which means several."""
    head = source_head(token) if token.pos_ == "VERB" and _happened(token) else None
    if head is None or _behind(token, preposition):
        return None
    several = head.tag_ in {"NNS", "NNPS"} or _has_conjunct(head) or head.lower_ == "they"
    return (noun_phrase(head), noun_phrase(head)) if several else None


def _possessive(token: Token, preposition: str) -> RelationEnds | None:
    """The ends of “The mayor’s visit to Springfield”, or ``None``.

    With the preposition ``-`` it is “their summit”: the owner, and the phrase itself.
    """
    owner = next(iter(dependents(token, "poss")), None)
    if owner is None or token.pos_ not in NOUN_POS:
        return None
    if preposition == NO_PREPOSITION:
        several = owner.lower_ == "their" or _has_conjunct(owner)
        return (noun_phrase(owner), noun_phrase(token)) if several else None
    object_ = _behind(token, preposition)
    return (_without_sign(owner), object_) if object_ else None


def _has_conjunct(head: Token) -> bool:
    return bool(dependents(head, "conj"))


def _without_sign(owner: Token) -> tuple[Token, ...]:
    """The noun phrase of an owner without its “’s”."""
    return tuple(token for token in noun_phrase(owner) if token.dep_ != "case")


def _copula(token: Token, preposition: str) -> RelationEnds | None:
    """The ends of “Quell is Brandwell’s ally”, “Quell is an ally of Brandwell”, or ``None``."""
    verb = token.head
    if token.dep_ != "attr" or verb.lemma_ != "be":
        return None
    owner = next(iter(dependents(token, "poss")), None)
    object_ = _without_sign(owner) if owner is not None else _behind(token, preposition)
    head = source_head(verb)
    return (noun_phrase(head), object_) if head is not None and object_ else None


# Pattern → its function.
CONSTRUCTIONS: dict[str, Callable[[Token, str], RelationEnds | None]] = {
    "verb": _verb,
    "pair": _pair,
    "possessive": _possessive,
    "copula": _copula,
}
