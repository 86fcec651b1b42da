"""Cues: the verbs of a text that report speech, by the rows of ``seeds/cues/verbs.tsv``."""

from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from graphkit.extract.clauses.polarity import polarity
from graphkit.extract.clauses.trees import dependents
from graphkit.gazetteer import seeds
from graphkit.records import Polarity
from graphkit.text.dependencies import VERBAL_POS


class ReportingVerb(NamedTuple):
    """A row of ``seeds/cues/verbs.tsv``.

    ``lemma``: the verb, with its particle if it has one; ``commitment``: the class of its
    commitment; ``frames``: the names of the constructions in which it reports speech.
    """

    lemma: str
    commitment: str
    frames: frozenset[str]


class Cue(NamedTuple):
    """A reporting verb in its place.

    ``token``: the verb; ``verb``: its row; ``words``: the verb with its particle; ``polarity``:
    whether it was said, not said, or asked.
    """

    token: Token
    verb: ReportingVerb
    words: tuple[Token, ...]
    polarity: Polarity


@cache
def reporting_verbs() -> dict[str, ReportingVerb]:
    """The reporting verbs by lemma."""
    table = seeds.rows("cues/verbs.tsv")
    rows = (
        ReportingVerb(r["lemma"], r["commitment"], frozenset(r["frames"].split(","))) for r in table
    )
    return {verb.lemma: verb for verb in rows}


def cues(doc: Doc) -> tuple[Cue, ...]:
    """Every reporting verb of the text that was uttered or refused, in its order.

    A verb that is not said yet (“plans to announce”) is no cue.

    >>> from graphkit.annotate import parse
    >>> [(c.verb.lemma, c.polarity) for c in cues(parse("They never did promise it. She said no."))]
    [('promise', 'negated'), ('say', 'asserted')]
    """
    found = (_cue(token) for token in doc if token.pos_ in VERBAL_POS)
    return tuple(cue for cue in found if cue)


def _cue(token: Token) -> Cue | None:
    particle = next(iter(dependents(token, "prt")), None)
    lemma = token.lemma_.lower()
    verb = reporting_verbs().get(f"{lemma} {particle.lower_}") if particle is not None else None
    words = (token, particle) if verb and particle is not None else (token,)
    verb = verb or reporting_verbs().get(lemma)
    said = polarity(token)
    if verb is None or said is None:
        return None
    return Cue(token, verb, words, said)
