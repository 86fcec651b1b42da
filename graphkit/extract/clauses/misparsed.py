"""Finds the verb to which another is joined where the parse joins it to a clause of its content."""

from spacy.tokens import Token

from graphkit.text.dependencies import VERBAL_POS


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
