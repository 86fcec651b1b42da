"""Leaves out reports in a clause that nothing tells as a fact: “it is unlikely that he said so”.

A report inside another report stays: the other says who tells it (“she denied that he said so”).
The parser can put a report below a verb of its own quotation; that verb is no clause above it.
"""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import AttributionCandidate
from graphkit.extract.clauses.factuality.evidentials import (
    effect_of,
    hearsay_adverbs,
    word_above,
)
from graphkit.extract.clauses.factuality.polarity import polarity
from graphkit.extract.clauses.trees import dependents
from graphkit.extract.merge.edges import cue_head
from graphkit.extract.stretches import runs, tokens_at
from graphkit.records import Polarity, Span
from graphkit.text.dependencies import VERBAL_POS

# What a report is whose clause is negated: “it is not true that he said so”.
TURNED_POLARITY: dict[Polarity, Polarity] = {"asserted": "negated", "negated": "asserted"}


def without_doubted(
    found: Sequence[AttributionCandidate], doc: Doc
) -> tuple[AttributionCandidate, ...]:
    """The attributions without those that their sentence leaves open, and the others' polarity."""
    told = {token.i for one in found for span in one.cue for token in tokens_at(doc, span)}
    kept = []
    for one in found:
        verb = cue_head(one.cue, doc)
        own = {token.i for span in one.content for token in tokens_at(doc, span)}
        standing = _standing(verb, told | own, one.polarity)
        if standing is not None and not _names_itself(one, verb, doc):
            kept.append(one._replace(polarity=standing))
    return tuple(kept)


def evidential_words(one: AttributionCandidate, doc: Doc) -> tuple[Span, ...]:
    """The words by which a text leaves it to others that something was said: *reportedly*."""
    verb = cue_head(one.cue, doc)
    above, words = word_above(verb), hearsay_adverbs(verb)
    if above is not None:
        heard = [above] if effect_of(above) == "hearsay" else []
        words = [*words, *heard, *hearsay_adverbs(above)]
    return tuple(runs(words))


def _standing(verb: Token, told: set[int], own: Polarity) -> Polarity | None:
    """What the clauses above a verb make of its polarity; ``None`` if they leave it open."""
    above = word_above(verb)
    if above is None or above.i in told:
        return own
    clause = above if above.pos_ in VERBAL_POS else above.head
    effect = effect_of(above)
    return None if effect == "open" else _under(clause, above, effect, told, own)


def _under(
    clause: Token, above: Token, effect: str | None, told: set[int], own: Polarity
) -> Polarity | None:
    """The polarity of a report below a clause, by the polarity of that and the word's effect."""
    holds = _polarity(clause, above)
    truth = effect in {"true", "negated"}
    if holds is None or (holds == "negated" and not truth):
        return None
    if holds == "questioned":
        return "questioned"
    turned = (holds == "negated") != (effect == "negated")
    return _standing(clause, told, TURNED_POLARITY.get(own, own) if turned else own)


def _polarity(clause: Token, above: Token) -> Polarity | None:
    """The polarity of a clause; a noun with “no” makes it negative: “there is no proof that …”."""
    none = any(child.lower_ in {"no", "little"} for child in above.children)
    denied = clause.pos_ == "AUX" and any(child.dep_ == "neg" for child in clause.children)
    return "negated" if none or denied else polarity(clause)


def _names_itself(one: AttributionCandidate, verb: Token, doc: Doc) -> bool:
    """Whether the “content” is of the source: “the so-called “experts” at the fund said little”."""
    subject = next(iter(dependents(verb, "nsubj")), None)
    if subject is None or not one.source:
        return False
    within = {token.i for span in one.content for token in tokens_at(doc, span)}
    named = {token.i for span in one.source for token in tokens_at(doc, span)}
    return subject.i in within and named <= {token.i for token in subject.subtree} - within
