"""How deep a query nests, counted before any parser sees it."""

from graphkit.query.guard import SPARQL_TOKEN

OPENING_BRACKETS = frozenset("([{")
CLOSING_BRACKETS = frozenset(")]}")


def depth(sparql: str) -> int:
    """The largest number of brackets that are open at once, outside of strings and comments.

    What looks like an IRI may be two comparisons, so both readings are counted.

    >>> depth("SELECT * { ?s ?p '{{{' { FILTER((1)) } }")
    4
    """
    without_iris = SPARQL_TOKEN.sub(" ", sparql)
    with_iris = SPARQL_TOKEN.sub(lambda t: t[0] if t.lastgroup == "iri" else " ", sparql)
    return max(_depth(without_iris), _depth(with_iris))


def _depth(bare: str) -> int:
    deepest = level = 0
    for sign in bare:
        level += (sign in OPENING_BRACKETS) - (sign in CLOSING_BRACKETS)
        deepest = max(deepest, level)
    return deepest
