"""Finds cues: the verbs of a text that report speech, by the rows of ``seeds/cues/verbs.tsv``."""

from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from graphkit.extract.clauses.factuality.polarity import polarity
from graphkit.extract.clauses.trees import dependents
from graphkit.gazetteer import seeds
from graphkit.records import Polarity
from graphkit.text.dependencies import VERBAL_POS

# Dependency labels that the parser gives to some particles instead of "prt".
PARTICLE_LABELS = frozenset({"advmod", "prep"})
# Dependency labels of the adjective in “made it clear that …”.
PREDICATE_LABELS = ("acomp", "ccomp", "oprd")


class ReportingVerb(NamedTuple):
    """A row of ``seeds/cues/verbs.tsv``.

    ``lemma`` is the verb, with its particle if it has one. ``commitment`` is the class of the verb.
    ``frames`` are the names of the constructions in which it reports speech. ``forms`` are wrong
    lemmas that the parser gives to the verb, and forms for which it gives the lemma of another.
    """

    lemma: str
    commitment: str
    frames: frozenset[str]
    forms: tuple[str, ...]


class Cue(NamedTuple):
    """A reporting verb of a text.

    ``token`` is the verb, ``verb`` its row, ``words`` the verb with its particle. ``polarity`` says
    whether it was said, was not said, or is asked.
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
    """The reporting verbs by each of their ``forms``."""
    return {form: verb for verb in reporting_verbs().values() for form in verb.forms}


def reporting_verb(token: Token) -> ReportingVerb | None:
    """The row of a verb without particle, by its form, else by its lemma; ``None`` if none.

    >>> from graphkit.annotate import parse
    >>> reporting_verb(parse("He hoped to see her soon.")[1]).lemma
    'hope'
    """
    lemma, forms = token.lemma_.lower(), _verbs_by_form()
    return forms.get(token.lower_) or forms.get(lemma) or reporting_verbs().get(lemma)


def cues(doc: Doc) -> tuple[Cue, ...]:
    """The reporting verbs of the text, in its order.

    A verb of what is not said yet (“plans to announce”) is no cue.

    >>> from graphkit.annotate import parse
    >>> [(c.verb.lemma, c.polarity) for c in cues(parse("They never did promise it. She said no."))]
    [('promise', 'negated'), ('say', 'asserted')]
    """
    found = (_cue(token) for token in doc if token.pos_ in VERBAL_POS)
    return tuple(cue for cue in found if cue)


def _cue(token: Token) -> Cue | None:
    """The cue of a verb, or ``None`` if it does not report or is not said yet."""
    particle = _particle(token)
    words = (token,) if particle is None else (token, particle)
    verb = reporting_verb(token) if particle is None else _with_particle(token, particle)
    said = polarity(token)
    if verb is None or said is None:
        return None
    return Cue(token, verb, words, said)


def _particle(token: Token) -> Token | None:
    """The particle with which a verb is a row of the table, or ``None``: *back* in “hit back”.

    The parser takes some particles for adverbs, or for prepositions without an object. It can also
    be a preposition with its object (“called *for* a vote”), an adjective (“made it *clear*”) or an
    infinitive (“wanted to *know*”).
    """
    behind = [child for child in token.rights if child.i == token.i + 1]
    loose = [c for c in behind if c.dep_ in PARTICLE_LABELS and not dependents(c, "pobj", "pcomp")]
    needed = [c for c in behind if c.dep_ == "prep" and _needs(token, c)]
    named = [c for c in dependents(token, *PREDICATE_LABELS) if c.pos_ == "ADJ"]
    wanted = dependents(token, "xcomp")
    all_of_them = (*dependents(token, "prt"), *loose, *needed, *named, *wanted)
    return next((one for one in all_of_them if _with_particle(token, one)), None)


def _needs(verb: Token, preposition: Token) -> bool:
    """Whether a verb has a row of its own with a preposition and its object."""
    row = _with_particle(verb, preposition)
    return row is not None and bool({preposition.lower_, "person"} & row.frames)


def _with_particle(token: Token, particle: Token) -> ReportingVerb | None:
    return reporting_verbs().get(f"{token.lemma_.lower()} {particle.lower_}")
