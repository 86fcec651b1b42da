"""The words of a clause: which are its own, which tell when, which stand for nobody."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from graphkit.compare.reading.content import CONTENT_POS
from graphkit.compare.reading.tables import listed

# Clauses under a verb that say something of their own.
OWN_CLAUSES = frozenset({"advcl", "relcl", "ccomp", "parataxis"})


def own_words(verb: Token, inside: set[int]) -> list[Token]:
    """The words of a clause without the clauses beside and below it."""
    kept, waiting = [], [verb]
    while waiting:
        one = waiting.pop()
        kept.append(one)
        for child in one.children:
            apart = child.dep_ in OWN_CLAUSES or (one is verb and child.dep_ == "conj")
            if child.i in inside and not child.is_punct and not apart:
                waiting.append(child)
    return sorted(kept, key=lambda t: t.i)


def times(words: Iterable[Token]) -> tuple[str, ...]:
    """The words for days and years, in small letters, sorted."""
    dated = (t for t in words if t.ent_type_ == "DATE" and not t.is_stop)
    return tuple(sorted({t.lower_ for t in dated if not _lasts(t)}))


def _lasts(token: Token) -> bool:
    """Whether a word tells how long, which names no day: “for ten years”."""
    above = (token.head, token.head.head)
    return any(one.lower_ == "for" for one in above)


def negative(token: Token) -> bool:
    """Whether a word stands for nobody or nothing: “no one”, “none”."""
    return token.lower_ in listed("nobody") or (
        token.lower_ == "one" and any(c.lower_ == "no" for c in token.children)
    )


def telling(words: Iterable[Token]) -> Iterator[Token]:
    """The words of a clause that carry what is claimed."""
    return (t for t in words if t.pos_ in CONTENT_POS and not negative(t))


def infinitive(verb: Token) -> bool:
    """Whether a verb has “to” before it."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
