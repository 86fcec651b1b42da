"""Finds the words by which a text leaves it to others, or leaves it open, that something was said.

These are the reportative evidentials of linguistics (“reportedly”, “rumour has it that”), and the
words above a clause that make it no fact (“it is unlikely that …”).
"""

from functools import cache

from spacy.tokens import Token

from graphkit.extract.clauses.trees import dependents
from graphkit.gazetteer import seeds
from graphkit.text.dependencies import NOUN_POS, NOUN_SUBJECTS

# Dependency labels of a clause that is what another tells, and of one that a noun has.
TOLD_DEPENDENCIES = frozenset({"ccomp", "csubj", "csubjpass"})
CLAUSES_BEHIND_NOUNS = frozenset({"acl", "relcl"})


@cache
def evidentials() -> dict[tuple[str, str], str]:
    """The effect of each word on the report that it stands by, by the word and its kind."""
    rows = seeds.rows("cues/evidentials.tsv")
    return {(row["word"], row["kind"]): row["effect"] for row in rows}


def hearsay_adverbs(verb: Token) -> list[Token]:
    """The adverbs by which a report is left to others: *reportedly* in “reportedly said”."""
    return [
        child
        for child in dependents(verb, "advmod")
        if evidentials().get((child.lower_, "adverb")) == "hearsay"
    ]


def word_above(verb: Token) -> Token | None:
    """The verb, noun or predicate that a clause depends on, or ``None`` for a main clause.

    >>> from graphkit.annotate import parse
    >>> word_above(parse("It is unlikely that Orr said so.")[5])
    unlikely
    """
    above = verb.head
    if verb.dep_ in CLAUSES_BEHIND_NOUNS:
        marked = any(child.lower_ == "that" for child in dependents(verb, "mark"))
        if marked:
            return above if above.pos_ in NOUN_POS else None
        return above.head if _is_cleft(above) else None
    if verb.dep_ not in TOLD_DEPENDENCIES:
        return None
    return _predicate(above) or above


def _is_cleft(word: Token) -> bool:
    """Whether a clause picks a word out: *Orr* in “it was Orr who said so”."""
    subjects = {child.lower_ for child in dependents(word.head, *NOUN_SUBJECTS)}
    return word.dep_ == "attr" and word.head.lemma_ == "be" and subjects == {"it"}


def effect_of(word: Token) -> str | None:
    """What a word above a clause makes of it; ``None`` for a word that is in no row."""
    rows = evidentials()
    lemma = _lemma(word)
    kinds = ("noun",) if word.pos_ in NOUN_POS else ("verb", "predicate")
    return next((rows[lemma, kind] for kind in kinds if (lemma, kind) in rows), None)


def _predicate(verb: Token) -> Token | None:
    """The word that makes a clause with “be” or “have it” what it is: *rumour*, *unlikely*."""
    if verb.lemma_ == "have" and any(child.lower_ == "it" for child in dependents(verb, "dobj")):
        return next(iter(dependents(verb, *NOUN_SUBJECTS)), None)
    if verb.lemma_ != "be":
        return None
    return next(iter(dependents(verb, "acomp", "attr")), None)


def _lemma(word: Token) -> str:
    return word.lemma_.lower()
