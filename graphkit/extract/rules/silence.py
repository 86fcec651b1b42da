"""Finds reports that somebody refused to speak: “declined to comment”, “could not be reached”."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import AttributionCandidate, AttributionRule
from graphkit.extract.clauses.cues import reporting_verb
from graphkit.extract.clauses.polarity import governors, polarity
from graphkit.extract.clauses.sources import noun_phrase, source_head
from graphkit.extract.clauses.trees import dependents
from graphkit.extract.stretches import runs, stretch

# Nouns of “could not be reached for comment”.
COMMENT_NOUNS = frozenset({"comment", "interview", "response", "statement"})
NEGATED_AUXILIARIES = frozenset({"aux", "neg", "auxpass"})


def silence_attributions(doc: Doc) -> tuple[AttributionCandidate, ...]:
    """The reports that a source did not speak, in the order of the text; the topic is content.

    >>> from graphkit.annotate import parse
    >>> doc = parse("The bank declined to comment on the sale.")
    >>> [(a.cue[0].of(doc.text), a.content[0].of(doc.text)) for a in silence_attributions(doc)]
    [('declined', 'to comment on the sale')]
    """
    return tuple(one for token in doc if (one := _refused(token) or _unreached(token)))


def _refused(verb: Token) -> AttributionCandidate | None:
    """The attribution of a negated verb of answering, or ``None``.

    Examples are “declined to comment”, “would not comment on it”, “did not respond to a request”.
    """
    row = reporting_verb(verb)
    if row is None or "silence" not in row.frames or verb.pos_ != "VERB":
        return None
    if polarity(verb) != "negated" or dependents(verb, "ccomp"):
        return None
    governed = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in governors()
    cue = [verb.head] if governed else _auxiliaries(verb)
    return _attribution(source_head(verb), cue, list(_content(verb, governed=governed)), verb)


def _auxiliaries(verb: Token) -> list[Token]:
    return [child for child in verb.lefts if child.dep_ in NEGATED_AUXILIARIES]


def _content(verb: Token, *, governed: bool) -> Iterator[Token]:
    """The verb and its phrases with a preposition; for a ``governed`` verb its “to”, too."""
    yield from (child for child in verb.lefts if governed and child.dep_ == "aux")
    yield verb
    yield from (t for child in verb.rights if child.dep_ == "prep" for t in child.subtree)


def _unreached(verb: Token) -> AttributionCandidate | None:
    """The attribution of “could not be reached for comment”, or ``None``."""
    if verb.lemma_.lower() != "reach" or polarity(verb) != "negated":
        return None
    preps = [child for child in verb.rights if child.dep_ == "prep" and child.lower_ == "for"]
    if not any(c.lemma_.lower() in COMMENT_NOUNS for prep in preps for c in prep.children):
        return None
    head = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
    return _attribution(head, [*_auxiliaries(verb), verb], list(preps[0].subtree), verb)


def _attribution(
    head: Token | None, cue: list[Token], reported: list[Token], verb: Token
) -> AttributionCandidate | None:
    """The attribution of a refusal, or ``None`` without a source, a cue or a content."""
    content = stretch(reported)
    if head is None or content is None or not cue:
        return None
    return AttributionCandidate(
        source=runs(noun_phrase(head)),
        cue=runs(cue),
        content=(content,),
        verb=verb.lemma_.lower(),
        commitment="silence",
        rule=AttributionRule.SILENCE,
        polarity="negated",
    )
