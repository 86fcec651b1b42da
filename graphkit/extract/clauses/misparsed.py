"""Mends what the parser often gets wrong about subjects: datelines, verbs that “but” joins."""

from spacy.tokens import Token

from graphkit.text.dependencies import VERBAL_POS

# Signs between a place or a heading and the sentence behind it.
DATELINE_SIGNS = frozenset({"–", "—", "--", ":"})


def behind_dateline(subjects: list[Token]) -> list[Token]:
    """The subjects without what stands before a dash or a colon: “CORLEY – The mayor said”."""
    between = subjects[0].doc[subjects[0].i : subjects[-1].i] if subjects else ()
    signs = [token.i for token in between if token.text in DATELINE_SIGNS]
    return [subject for subject in subjects if not signs or subject.i > signs[-1]]


def joined_above(verb: Token) -> Token | None:
    """The verb to which “but” joins another, if the parse joins that to a clause of its content.

    The two have one form, and the verb of the clause has another: “*denied* that she had lied but
    *admitted* that …”.
    """
    inner = verb.head
    above = inner.head if verb.dep_ == "conj" and inner.dep_ == "ccomp" else None
    if above is None or above.pos_ not in VERBAL_POS:
        return None
    return above if verb.tag_ == above.tag_ != inner.tag_ else None
