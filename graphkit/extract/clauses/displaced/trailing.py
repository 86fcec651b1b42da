"""Finds reports that a sentence ends with: “Quell said it was late, [the paper reported]”.

The parse takes such a verb for the head of the sentence, or for a part of what the first speaker
says. It is neither: all that stands before its comma is its content.
"""

from spacy.tokens import Token

from graphkit.extract.clauses.cues import reporting_verb
from graphkit.extract.clauses.trees import dependents
from graphkit.text.dependencies import ACTIVE_SUBJECTS
from graphkit.text.quotation_marks import QUOTATION_MARKS

# Classes of the verbs with which a sentence can end so. Another (“…, Quell agreed”) answers what
# stands before it.
TELLING_COMMITMENTS = frozenset({"neutral", "report"})
# Dependency labels of what may follow the verb: when, where and how it was reported.
ADJUNCTS = frozenset({"prep", "npadvmod", "advmod", "punct", "dep", "advcl"})
# Dependency labels of a clause that is no sentence of its own: “when Quell said no, …”.
SUBORDINATE = frozenset({"advcl", "pcomp", "acl", "relcl"})


def trailing_content(verb: Token) -> tuple[Token, ...]:
    """The words before a report that ends its sentence, if they hold another report; else ``()``.

    >>> from graphkit.annotate import parse
    >>> doc = parse("Quell said it was late, the paper reported.")
    >>> trailing_content(doc[8])
    (Quell, said, it, was, late)
    """
    subject = next(iter(dependents(verb, *ACTIVE_SUBJECTS)), None)
    if subject is None or subject.i > verb.i or not _ends_sentence(verb):
        return ()
    comma = _comma_before(min(c.left_edge.i for c in verb.lefts if c.i >= subject.i), verb)
    before = verb.doc[verb.sent.start : comma.i] if comma is not None else ()
    return tuple(before) if any(_tells(token) for token in before) else ()


def is_trailing(verb: Token) -> bool:
    """Whether a verb is a report that ends its sentence."""
    return bool(trailing_content(verb))


def _ends_sentence(verb: Token) -> bool:
    """Whether a verb of telling is the last of its sentence, and nothing after it is told."""
    row = reporting_verb(verb)
    if row is None or row.commitment not in TELLING_COMMITMENTS or "clause" not in row.frames:
        return False
    if not all(child.dep_ in ADJUNCTS for child in verb.rights):
        return False
    own = {token.i for token in verb.subtree}
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    return all(token.i in own or token.is_punct or token.is_space for token in behind)


def _comma_before(start: int, verb: Token) -> Token | None:
    """The comma before the subject, whose closing mark may stand between."""
    at = start - 1
    if at > verb.sent.start and verb.doc[at].text in QUOTATION_MARKS:
        at -= 1
    return verb.doc[at] if at > verb.sent.start and verb.doc[at].text == "," else None


def _tells(token: Token) -> bool:
    """Whether a word is a reporting verb with a subject, in a clause that could stand alone."""
    row = reporting_verb(token) if token.pos_ == "VERB" else None
    if row is None or "clause" not in row.frames or row.commitment == "belief":
        return False
    return bool(dependents(token, *ACTIVE_SUBJECTS)) and token.dep_ not in SUBORDINATE
