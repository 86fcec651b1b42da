"""Cues: the verbs that report speech, by the rows of ``seeds/cues``, with who says and how."""

from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from graphkit.gazetteer import seeds
from graphkit.records import Polarity

VERBAL = frozenset({"VERB", "AUX"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "nor", "neither"})
FUTURE = frozenset({"will", "shall", "'ll", "’ll"})
NOBODY = frozenset({"nobody", "none", "neither"})


class Verb(NamedTuple):
    """A row of ``seeds/cues/verbs.tsv``: the class of its commitment and its frames."""

    lemma: str
    commitment: str
    frames: frozenset[str]


class Cue(NamedTuple):
    """A reporting verb in its place. ``words`` are the verb with its particle."""

    token: Token
    verb: Verb
    words: tuple[Token, ...]
    polarity: Polarity


@cache
def verbs() -> dict[str, Verb]:
    """The reporting verbs by lemma."""
    table = seeds.rows("cues/verbs.tsv")
    rows = (Verb(r["lemma"], r["commitment"], frozenset(r["frames"].split(","))) for r in table)
    return {verb.lemma: verb for verb in rows}


@cache
def governors() -> dict[str, str]:
    """What a verb does to the reporting verb that depends on it: same, negated, open."""
    return {row["lemma"]: row["effect"] for row in seeds.rows("cues/governors.tsv")}


def cues(doc: Doc) -> tuple[Cue, ...]:
    """Every reporting verb of the text that was uttered or refused, in its order.

    A verb that is not said yet (“plans to announce”) is none.

    >>> from graphkit.annotate import parse
    >>> [(c.verb.lemma, c.polarity) for c in cues(parse("They never did promise it. She said no."))]
    [('promise', 'negated'), ('say', 'asserted')]
    """
    found = (_cue(token) for token in doc if token.pos_ in VERBAL)
    return tuple(cue for cue in found if cue)


def _cue(token: Token) -> Cue | None:
    particle = next((c for c in token.children if c.dep_ == "prt"), None)
    lemma = token.lemma_.lower()
    verb = verbs().get(f"{lemma} {particle.lower_}") if particle is not None else None
    words = (token, particle) if verb and particle is not None else (token,)
    verb = verb or verbs().get(lemma)
    polarity = said_or_not(token)
    if verb is None or polarity is None:
        return None
    return Cue(token, verb, words, polarity)


def said_or_not(token: Token) -> Polarity | None:
    """Whether it was said, not said, or asked; none when it is not said yet."""
    effect = _effect(token)
    if effect == "open":
        return None
    if _asked(token):
        return "questioned"
    negated = _negated(token) != (effect == "negated")
    if not negated and any(c.dep_ == "aux" and c.lower_ in FUTURE for c in token.children):
        return None
    return "negated" if negated else "asserted"


def _negated(token: Token) -> bool:
    if any(c.dep_ == "neg" or c.lower_ in NEGATIONS for c in token.children if c.i < token.i):
        return True
    subjects = [c for c in token.children if c.dep_ in {"nsubj", "nsubjpass"}]
    return any(
        s.lower_ in NOBODY
        or any(d.lower_ in {"no", "neither"} for d in s.children)
        or (s.lower_ == "one" and s.i > 0 and s.nbor(-1).lower_ == "no")
        for s in subjects
    )


def _effect(token: Token) -> str:
    """What the verb above does to this one: “declined to say” was not said."""
    infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in token.children)
    if token.dep_ == "xcomp" and token.head.pos_ in VERBAL:
        known = governors().get(token.head.lemma_.lower())
        return known or ("open" if infinitive else "same")
    return "open" if infinitive and token.dep_ in {"acl", "advcl", "relcl", "ROOT"} else "same"


def _asked(token: Token) -> bool:
    """“Did the mayor say that …?” asks whether it was said."""
    if token.dep_ != "ROOT" or token.sent[-1].text != "?":
        return False
    helper = next((c for c in token.children if c.dep_ in {"aux", "auxpass"}), None)
    subject = next((c for c in token.children if c.dep_.startswith("nsubj")), None)
    return helper is not None and subject is not None and helper.i < subject.i < token.i
