"""Finds the noun of which a relative clause reports something: “[the plan], which Berg praised”."""

from collections.abc import Sequence

from spacy.tokens import Token

from graphkit.extract.clauses.trees import dependents

# Words at the start of a relative clause that stand for a part of it.
RELATIVE_WORDS = frozenset({"which", "that", "whom", "what", "who"})

# The parse gives some participles the tag of a past tense.
PARTICIPLE_TAGS = frozenset({"VBN", "VBD"})
# Words at the start of a relative clause that misses no part: “the town where he called it late”.
PLACE_WORDS = frozenset({"where", "when", "why", "how"})


def is_told_participle(verb: Token) -> bool:
    """Whether a participle says by whom something is told: “a plan *praised* by critics”.

    >>> from graphkit.annotate import parse
    >>> is_told_participle(parse("A plan praised by critics failed.")[2])
    True
    """
    passive = verb.dep_ == "acl" and verb.tag_ in PARTICIPLE_TAGS
    return passive and bool(dependents(verb, "agent"))


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
    clause = verb.dep_ == "relcl" or is_told_participle(verb)
    if not clause or noun.pos_ != "NOUN" or not stands:
        return ()
    own = {token.i for token in verb.subtree}
    if verb.doc[min(own)].lower_ in PLACE_WORDS or verb.doc[min(own)].pos_ == "ADP":
        return ()
    kept = (token for token in noun.subtree if token.i not in own and token.i < min(own))
    return tuple(token for token in kept if not token.is_punct or token.i < noun.i)
