"""Finds the words that depend on a token in the parse."""

from collections.abc import Iterable

from spacy.tokens import Token

# The tag of a closing quotation mark.
CLOSING_MARK_TAG = "''"


def dependents(token: Token, *labels: str) -> list[Token]:
    """The tokens that depend on a token with one of some labels, in the order of the text.

    >>> from graphkit.annotate import parse
    >>> dependents(parse("He said yes.")[1], "nsubj")
    [He]
    """
    return [child for child in token.children if child.dep_ in labels]


def subtrees(heads: Iterable[Token]) -> tuple[Token, ...]:
    """The heads with everything below them, each token once, in the order of the text.

    >>> from graphkit.annotate import parse
    >>> subtrees([parse("The old man said yes.")[2]])
    (The, old, man)
    """
    found = {token.i: token for head in heads for token in head.subtree}
    return tuple(found[place] for place in sorted(found))


def is_infinitive(verb: Token) -> bool:
    """Whether a verb is an infinitive with “to”.

    >>> from graphkit.annotate import parse
    >>> is_infinitive(parse("They agreed to meet.")[3])
    True
    """
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in unquoted(verb))


def unquoted(verb: Token) -> list[Token]:
    """The words that depend on a verb, without those in a quotation that ends before it.

    The parser makes some words of a quotation depend on the verb that reports it.

    >>> from graphkit.annotate import parse
    >>> unquoted(parse("“Not to,” he said.")[6])
    [”, he, .]
    """
    marks = [t.i for t in verb.doc[verb.sent.start : verb.i] if t.tag_ == CLOSING_MARK_TAG]
    last = marks[-1] if marks else -1
    return [child for child in verb.children if child.i >= last]
