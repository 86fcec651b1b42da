"""Finds the noun of which a relative clause reports something: “[the plan], which Berg praised”."""

from collections.abc import Sequence

from spacy.tokens import Token

# Words at the start of a relative clause that stand for a part of it.
RELATIVE_WORDS = frozenset({"which", "that", "whom", "what", "who"})


def antecedent(verb: Token, missing: Sequence[Token]) -> tuple[Token, ...]:
    """The words of the noun of a relative clause, up to the clause, or ``()``.

    ``missing`` are the words in the place of the part that the clause misses: none, or words that
    stand for it.

    >>> from graphkit.annotate import parse
    >>> antecedent(parse("The plan, which Berg praised, failed.")[5], ())
    (The, plan)
    """
    noun = verb.head
    stands = all(one.lower_ in RELATIVE_WORDS for one in missing)
    if verb.dep_ != "relcl" or noun.pos_ != "NOUN" or not stands:
        return ()
    own = {token.i for token in verb.subtree}
    kept = (token for token in noun.subtree if token.i not in own and token.i < min(own))
    return tuple(token for token in kept if not token.is_punct or token.i < noun.i)
