"""Cues: the verbs of a text that report speech, by the rows of ``seeds/cues/verbs.tsv``."""

from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from graphkit.extract.clauses.polarity import polarity
from graphkit.extract.clauses.trees import dependents
from graphkit.gazetteer import seeds
from graphkit.records import Polarity
from graphkit.text.dependencies import VERBAL_POS

# Labels that the parser gives to some particles beside their own, "prt".
PARTICLE_LABELS = frozenset({"advmod", "prep"})


class ReportingVerb(NamedTuple):
    """A row of ``seeds/cues/verbs.tsv``.

    ``lemma``: the verb, with its particle if it has one; ``commitment``: the class of its
    commitment; ``frames``: the names of the constructions in which it reports speech; ``forms``:
    other lemmas that the parser gives to the verb, and forms whose lemma is another verb's.
    """

    lemma: str
    commitment: str
    frames: frozenset[str]
    forms: tuple[str, ...]


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
        ReportingVerb(
            lemma=row["lemma"],
            commitment=row["commitment"],
            frames=frozenset(row["frames"].split(",")),
            forms=tuple(row["forms"].split()),
        )
        for row in table
    )
    return {verb.lemma: verb for verb in rows}


@cache
def _verbs_by_form() -> dict[str, ReportingVerb]:
    """The reporting verbs by the forms that do not lead to their lemma."""
    return {form: verb for verb in reporting_verbs().values() for form in verb.forms}


def reporting_verb(token: Token) -> ReportingVerb | None:
    """The row of a verb's form, or else of its lemma; without its particle.

    >>> from graphkit.annotate import parse
    >>> reporting_verb(parse("He hoped to see her soon.")[1]).lemma
    'hope'
    """
    lemma, forms = token.lemma_.lower(), _verbs_by_form()
    return forms.get(token.lower_) or forms.get(lemma) or reporting_verbs().get(lemma)


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
    particle = _particle(token)
    words = (token,) if particle is None else (token, particle)
    verb = reporting_verb(token) if particle is None else _with_particle(token, particle)
    said = polarity(token)
    if verb is None or said is None:
        return None
    return Cue(token, verb, words, said)


def _particle(token: Token) -> Token | None:
    """The particle with which a verb is a row of the table: *back* in “hit back”.

    The parser takes some particles for adverbs, or for prepositions without an object.
    """
    behind = (child for child in token.rights if child.i == token.i + 1)
    loose = [c for c in behind if c.dep_ in PARTICLE_LABELS and not dependents(c, "pobj", "pcomp")]
    marked = dependents(token, "prt")
    return next((one for one in (*marked, *loose) if _with_particle(token, one)), None)


def _with_particle(token: Token, particle: Token) -> ReportingVerb | None:
    return reporting_verbs().get(f"{token.lemma_.lower()} {particle.lower_}")
