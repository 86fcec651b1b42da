"""Cuts phrases out of the parse by the edges of words, without walking through subtrees."""

from spacy.tokens import Token

from graphkit.extract.clauses.noun_phrases import ADDED_CLAUSES
from graphkit.records import Span


def whole_phrase(head: Token) -> Span:
    """All words that depend on a word, with it."""
    last = head.right_edge
    return Span(head.left_edge.idx, last.idx + len(last))


def bare_phrase(head: Token) -> Span:
    """The phrase of a word without the first clause or apposition after it and what follows that.

    >>> from graphkit.annotate import parse
    >>> doc = parse("The old man, who lives here, said so.")
    >>> bare_phrase(doc[2])
    Span(start=0, end=11)
    """
    first, last = head.left_edge, head.right_edge
    for token in head.doc[head.i + 1 : last.i + 1]:
        if token.dep_ in ADDED_CLAUSES:
            last = head.doc[max(head.i, token.left_edge.i - 1)]
            break
    while last.i > head.i and (last.is_punct or last.dep_ == "cc"):
        last = last.nbor(-1)
    while first.i < head.i and (first.is_punct or first.dep_ == "cc"):
        first = first.nbor(1)
    return Span(first.idx, last.idx + len(last))
