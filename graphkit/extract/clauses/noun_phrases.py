"""The words of a noun phrase, without the clauses that are added to it."""

from spacy.tokens import Token

# Dependency labels of clauses and appositions after a noun, which are no part of the source.
ADDED_CLAUSES = frozenset({"relcl", "acl", "appos", "advcl", "parataxis", "ccomp"})


def noun_phrase(head: Token) -> tuple[Token, ...]:
    """The noun phrase of a head word without clauses and appositions after it.

    >>> from graphkit.annotate import parse
    >>> doc = parse("The old man, who lives here, said so.")
    >>> noun_phrase(doc[2])
    (The, old, man)
    """
    dropped = {
        token
        for child in head.subtree
        if child is not head
        and child.dep_ in ADDED_CLAUSES
        and child.i > head.i
        and not _adjoins(child)
        for token in child.subtree
    }
    kept = [token for token in head.subtree if token not in dropped and not token.is_space]
    return tuple(_unbroken(kept, head))


def _adjoins(noun: Token) -> bool:
    """Whether an apposition follows its noun without a comma: “our pundit *Mara Quell*”."""
    return noun.dep_ == "appos" and noun.left_edge.i == noun.head.i + 1


def _unbroken(tokens: list[Token], head: Token) -> list[Token]:
    """The run of tokens around the head, without punctuation and “and” at its ends."""
    at = next(n for n, token in enumerate(tokens) if token.i == head.i)
    first = last = at
    while first > 0 and tokens[first - 1].i == tokens[first].i - 1:
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].i == tokens[last].i + 1:
        last += 1
    run = tokens[first : last + 1]
    while run and run[-1] is not head and _joins(run[-1]):
        run.pop()
    while run and run[0] is not head and _joins(run[0]):
        run.pop(0)
    return run


def _joins(token: Token) -> bool:
    return token.is_punct or token.dep_ == "cc"
