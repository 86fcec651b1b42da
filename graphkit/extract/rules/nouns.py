"""Finds attributions by reporting nouns: “the claim that …”, “his promise to …”."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import AttributionCandidate, AttributionRule
from graphkit.extract.clauses.cues import reporting_verb
from graphkit.extract.clauses.noun_phrases import noun_phrase
from graphkit.extract.clauses.reporting_nouns import (
    reporting_nouns,
    sources_behind,
    support_verbs,
    that_clauses_behind,
)
from graphkit.extract.clauses.sources import source_head
from graphkit.extract.clauses.trees import dependents
from graphkit.extract.stretches import runs, stretch
from graphkit.text.dependencies import VERBAL_POS

# The tag of “that” before a clause that misses nothing; a relative pronoun has another.
CONJUNCTION_TAG = "IN"
NOUN_CLAUSES = frozenset({"acl", "ccomp", "relcl"})


def noun_attributions(doc: Doc) -> tuple[AttributionCandidate, ...]:
    """The attributions of reporting nouns with a source and a content, in the order of the text.

    >>> from graphkit.annotate import parse
    >>> doc = parse("They welcomed the mayor’s promise to cut fees.")
    >>> [(a.source[0].of(doc.text), a.content[0].of(doc.text)) for a in noun_attributions(doc)]
    [('the mayor’s', 'to cut fees')]
    """
    nouns = (t for t in doc if t.lemma_.lower() in reporting_nouns() and t.pos_ == "NOUN")
    return tuple(one for noun in nouns if (one := _attribution(noun)))


def _attribution(noun: Token) -> AttributionCandidate | None:
    """The attribution of a reporting noun, or ``None`` without a source or a content."""
    known = reporting_nouns()[noun.lemma_.lower()]
    head = next(_contents(noun, known.forms), None)
    source = next(_sources(noun), None)
    content = stretch(head.subtree) if head is not None else None
    if head is None or content is None or (source is None and not _is_answered(noun)):
        return None
    return AttributionCandidate(
        source=runs(_source_words(source, head)) if source is not None else (),
        cue=runs([noun]),
        content=(content,),
        verb=noun.lemma_.lower(),
        commitment=known.commitment,
        rule=AttributionRule.NOUN,
    )


def _is_answered(noun: Token) -> bool:
    """Whether somebody denies what is said and nobody is named for: “*the claim* … was denied”."""
    row = reporting_verb(noun.head) if noun.dep_ == "nsubjpass" else None
    return row is not None and row.commitment == "denial"


def _contents(noun: Token, forms: frozenset[str]) -> Iterator[Token]:
    """The heads of the contents that follow the noun, the nearest first.

    Then come phrases that the parse gives to the source: “calls from the unions *for a vote*”. The
    last is a clause with “that” which the parse gives to the noun's verb: “cited a claim by
    the bank that …”.
    """
    for child in noun.rights:
        openers = {word.lower_ for word in dependents(child, "mark", "aux")}
        first = child.left_edge
        openers |= {first.lower_} if first.tag_ == CONJUNCTION_TAG else set()
        clause = child.dep_ in NOUN_CLAUSES and bool(openers & forms & {"that", "to"})
        behind = child.dep_ == "prep" and child.lower_ in forms
        if clause or behind:
            yield child
    for source in sources_behind(noun):
        behind_source = (c for c in source.rights if c.dep_ == "prep" and c.lower_ in forms)
        yield from (c for c in behind_source if not any(p.pos_ == "PROPN" for p in c.children))
    if noun.dep_ == "dobj" and "that" in forms:
        yield from that_clauses_behind(noun)


def _source_words(source: Token, content: Token) -> list[Token]:
    """The words for a source: an owner with its “’s”, another source without the content."""
    if source.dep_ == "poss":
        return [token for token in source.subtree if not token.is_space]
    reported = {token.i for token in content.subtree}
    return [token for token in noun_phrase(source) if token.i not in reported]


def _sources(noun: Token) -> Iterator[Token]:
    """The heads of possible sources, the best first.

    They are the owner, the noun after “by” or “from”, and what the noun's verb gives.
    """
    yield from dependents(noun, "poss")
    yield from sources_behind(noun)
    verb = noun.head
    place = support_verbs().get(verb.lemma_.lower(), "") if verb.pos_ in VERBAL_POS else ""
    if place == "from" and noun.dep_ == "nsubj":
        yield from sources_behind(verb)
    elif place == "yes" and noun.dep_ == "dobj" and (head := source_head(verb)) is not None:
        yield head
