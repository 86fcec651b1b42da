"""Finds reports that interrupt a clause, verb first: “The bridge, [said Quell], is unsafe”.

The parse takes the subject before the comma for that of the verb, or the speaker for an object.
"""

from spacy.tokens import Token

from graphkit.extract.clauses.trees import dependents
from graphkit.text.dependencies import ACTIVE_SUBJECTS, NOMINAL_POS

# Tags of a finite verb: the one that reports, and the first of the clause after the second comma.
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
PARENTHETICAL_OPENERS = frozenset({"so"})
ADVERBIAL_POS = frozenset({"ADV", "PART"})


def interrupting_source(verb: Token) -> Token | None:
    """The head of the speaker behind a verb that interrupts a clause; ``None`` if it does not.

    >>> from graphkit.annotate import parse
    >>> interrupting_source(parse("The bridge, said Mara Quell, is unsafe.")[3])
    Quell
    """
    doc, start = verb.doc, verb.i + 1
    if verb.tag_ not in FINITE_TAGS or dependents(verb, "agent") or not _after_subject(verb):
        return None
    comma = next((t.i for t in doc[start : verb.sent.end] if t.text == ","), None)
    if comma is None or not _goes_on(doc[comma], verb):
        return None
    heads = (t for t in doc[start:comma] if t.pos_ in NOMINAL_POS and not start <= t.head.i < comma)
    head = next(heads, None)
    return head if head is not None and head.left_edge.i == start else None


def interrupted_content(verb: Token) -> tuple[Token, ...]:
    """The words of the clause that a report interrupts, or ``()``.

    >>> from graphkit.annotate import parse
    >>> interrupted_content(parse("The bridge, said Mara Quell, is unsafe.")[3])
    (The, bridge, is, unsafe)
    """
    if interrupting_source(verb) is None:
        return ()
    doc, sent = verb.doc, verb.sent
    comma = next(t.i for t in doc[verb.i : sent.end] if t.text == ",")
    behind = [t for t in doc[comma + 1 : sent.end] if not t.is_space]
    if behind and behind[-1].text == ".":
        behind.pop()
    return (*doc[sent.start : verb.i - 1], *behind)


def interrupting_words(verb: Token) -> list[Token]:
    """The words of a report that interrupts a clause, behind its verb: “said Quell *in May*”."""
    if interrupting_source(verb) is None:
        return []
    comma = next(t.i for t in verb.doc[verb.i : verb.sent.end] if t.text == ",")
    return list(verb.doc[verb.i + 1 : comma])


def parenthetical_openers(verb: Token) -> list[Token]:
    """The words that open a report after a comma, and are no content: “…, *so* the mayor said”.

    >>> from graphkit.annotate import parse
    >>> parenthetical_openers(parse("The bridge is unsafe, so the mayor said.")[8])
    [so]
    """
    subjects = (child for child in verb.lefts if child.dep_ in ACTIVE_SUBJECTS)
    places = (subject.left_edge.i - 1 for subject in subjects)
    near = (verb.doc[place] for place in places if place > verb.sent.start)
    return [t for t in near if t.lower_ in PARENTHETICAL_OPENERS and t.nbor(-1).text == ","]


def _after_subject(verb: Token) -> bool:
    """Whether a comma stands before the verb, and a noun that opens the clause before that."""
    if verb.i - 2 < verb.sent.start or verb.nbor(-1).text != ",":
        return False
    before = verb.doc[verb.sent.start : verb.i - 1]
    finite = any(token.tag_ in FINITE_TAGS or token.text == "," for token in before)
    return not finite and any(token.pos_ in NOMINAL_POS for token in before)


def _goes_on(comma: Token, verb: Token) -> bool:
    """Whether the clause goes on after a comma with its finite verb."""
    rest = (t for t in verb.doc[comma.i + 1 : verb.sent.end] if t.pos_ not in ADVERBIAL_POS)
    following = next(rest, None)
    return following is not None and following.tag_ in FINITE_TAGS
