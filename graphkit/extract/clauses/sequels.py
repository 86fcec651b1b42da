"""Finds what came next: “He said yes, [only for her to write that it was late]”.

The infinitive is no wish here: it was said. The parse gives its subject to “for”, or to the verb.
"""

from spacy.tokens import Token

from graphkit.extract.clauses.trees import dependents
from graphkit.text.dependencies import ACTIVE_SUBJECTS, NOMINAL_POS, VERBAL_POS

# Words between “only for” and “to”; a longer phrase is hardly a subject (our own choice).
MAX_SUBJECT_WORDS = 10
# Dependency labels of a clause inside another, which has the speaker of “only to say”.
INNER_CLAUSES = frozenset({"advcl", "ccomp", "xcomp"})


def sequel_start(verb: Token) -> int | None:
    """The place of “only” in “only for her *to say*”, as the number of its token, or ``None``.

    In “…, only *to say*” the speaker is that of the clause before the comma.

    >>> from graphkit.annotate import parse
    >>> sequel_start(parse("He said yes, only for her to write that it was late.")[8])
    4
    """
    to = next((c.i for c in verb.lefts if c.lower_ == "to" and c.dep_ == "aux"), None)
    if to is None:
        return None
    if verb.dep_ == "advcl" and [t.text for t in verb.doc[max(to - 2, 0) : to]] == [",", "only"]:
        return to - 1
    for place in range(to - 1, max(verb.sent.start, to - MAX_SUBJECT_WORDS), -1):
        token = verb.doc[place]
        if token.lower_ == "for" and token.nbor(-1).lower_ == "only":
            return place - 1
        if token.pos_ in VERBAL_POS or token.is_punct:
            return None
    return None


def sequel_subject(verb: Token) -> Token | None:
    """The head of who says what came next: *her* in “only for her to say”; else ``None``.

    >>> from graphkit.annotate import parse
    >>> sequel_subject(parse("She said it was safe, only to write that it was late.")[8])
    She
    """
    start = sequel_start(verb)
    if start is None:
        return None
    if verb.doc[start + 1].lower_ == "to":
        return _outer_subject(verb)
    between = [t for t in verb.doc[start + 2 : verb.i] if t.pos_ in NOMINAL_POS]
    return next((t for t in between if t.head not in between), None)


def _outer_subject(verb: Token) -> Token | None:
    """The subject of the outermost clause that a verb depends on."""
    outer = verb.head
    while outer.dep_ in INNER_CLAUSES:
        outer = outer.head
    return next(iter(dependents(outer, *ACTIVE_SUBJECTS)), None)


def is_sequel(verb: Token) -> bool:
    """Whether an infinitive tells what came next."""
    return sequel_start(verb) is not None
