"""The nouns that report speech, by ``seeds/cues/nouns.tsv``, with their sources and clauses."""

from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from graphkit.extract.clauses.trees import dependents, subtrees
from graphkit.gazetteer import seeds

# Prepositions before the source of a noun: “a warning by the mayor”.
SOURCE_PREPOSITIONS = frozenset({"by", "from"})


class ReportingNoun(NamedTuple):
    """A row of ``seeds/cues/nouns.tsv``.

    ``commitment`` is the class of the noun. ``forms`` are the words that open its content: “that”,
    “to”, or a preposition.
    """

    commitment: str
    forms: frozenset[str]


@cache
def reporting_nouns() -> dict[str, ReportingNoun]:
    """The nouns that report speech by lemma."""
    table = seeds.rows("cues/nouns.tsv")
    return {
        row["noun"]: ReportingNoun(row["commitment"], frozenset(row["forms"].split(",")))
        for row in table
    }


@cache
def support_verbs() -> dict[str, str]:
    """Where the source of a reporting noun stands, by the verb above the noun: verb → place.

    ``yes``: the source is the verb's subject (“issued a warning”). ``from``: it stands after “from”
    or “by”.
    """
    return {row["verb"]: row["subject"] for row in seeds.rows("cues/support.tsv")}


@cache
def documents() -> dict[str, str]:
    """The medium of each noun for texts and speeches: noun → medium."""
    return {row["noun"]: row["medium"] for row in seeds.rows("cues/documents.tsv")}


def that_clauses_behind(noun: Token) -> list[Token]:
    """The heads of the clauses with “that” after an object which the parse gives to its verb.

    >>> from graphkit.annotate import parse
    >>> doc = parse("Quell relayed a statement by Brand that the bridge was unsafe.")
    >>> that_clauses_behind(doc[3])
    [was]
    """
    clauses = (c for c in dependents(noun.head, "ccomp") if c.i > noun.i)
    return [c for c in clauses if any(t.lower_ == "that" for t in dependents(c, "mark"))]


def is_told_noun(noun: Token) -> bool:
    """Whether an object is what somebody says: “a statement by Brand that …”, “his claim that …”.

    >>> from graphkit.annotate import parse
    >>> is_told_noun(parse("Quell relayed a statement by Brand that the bridge was unsafe.")[3])
    True
    """
    if noun.lemma_.lower() not in reporting_nouns() or not _has_clause(noun):
        return False
    return bool(dependents(noun, "poss") or sources_behind(noun))


def _has_clause(noun: Token) -> bool:
    own = any(t.lower_ == "that" for c in dependents(noun, "acl") for t in dependents(c, "mark"))
    return own or bool(that_clauses_behind(noun))


def sources_behind(noun: Token) -> list[Token]:
    """The nouns after “by” or “from” behind a noun, or behind a verb that is not in the passive.

    The parse gives some of the phrases that follow an object to its verb.

    >>> from graphkit.annotate import parse
    >>> sources_behind(parse("Quell relayed a statement by Brand that the bridge was unsafe.")[3])
    [Brand]
    """
    end = noun.right_edge.i + 1
    astray = (c for c in noun.head.rights if noun.dep_ == "dobj" and c.left_edge.i == end)
    near = (c for c in (*noun.rights, *astray) if c.dep_ in {"prep", "agent"})
    return [p for c in near if c.lower_ in SOURCE_PREPOSITIONS for p in dependents(c, "pobj")]


def told_noun_phrase(noun: Token) -> tuple[Token, ...]:
    """The words of such an object with its source and its clause."""
    astray = (t.head for t in sources_behind(noun) if t.head.head is not noun)
    return subtrees([noun, *astray, *that_clauses_behind(noun)])
