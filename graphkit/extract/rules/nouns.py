"""“The claim that …”, “his promise to …”, “a warning of …”: nouns that report speech."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from graphkit.extract.attribution import Sighting
from graphkit.extract.clauses.sources import phrase, speaker
from graphkit.extract.stretches import runs, stretch
from graphkit.gazetteer import seeds

BY = frozenset({"by", "from"})


class Noun(NamedTuple):
    """A row of ``seeds/cues/nouns.tsv``."""

    commitment: str
    forms: frozenset[str]


@cache
def nouns() -> dict[str, Noun]:
    """The nouns that report speech by lemma."""
    table = seeds.rows("cues/nouns.tsv")
    return {r["noun"]: Noun(r["commitment"], frozenset(r["forms"].split(","))) for r in table}


@cache
def support() -> dict[str, str]:
    """The verbs that make one saying with such a noun, and where who says stands: yes, from."""
    return {row["verb"]: row["subject"] for row in seeds.rows("cues/support.tsv")}


def nominal(doc: Doc) -> tuple[Sighting, ...]:
    """What nouns report with a speaker whom the sentence names, in the order of the text.

    >>> from graphkit.annotate import parse
    >>> doc = parse("They welcomed the mayor’s promise to cut fees.")
    >>> [(s.source[0].of(doc.text), s.content[0].of(doc.text)) for s in nominal(doc)]
    [('the mayor’s', 'to cut fees')]
    """
    found = (_sighting(token) for token in doc if token.lemma_.lower() in nouns())
    return tuple(sighting for sighting in found if sighting)


def _sighting(noun: Token) -> Sighting | None:
    known = nouns()[noun.lemma_.lower()]
    if noun.pos_ != "NOUN":
        return None
    claim = next(_claims(noun, known.forms), None)
    source = next(_sources(noun), None)
    content = stretch(claim.subtree) if claim is not None else None
    if claim is None or content is None or source is None:
        return None
    said = {token.i for token in claim.subtree}
    named = [token for token in phrase(source) if token.i not in said]
    return Sighting(
        source=runs(_owner(source) if source.dep_ == "poss" else named),
        cue=runs([noun]),
        content=(content,),
        verb=noun.lemma_.lower(),
        commitment=known.commitment,
        rule="noun that reports",
    )


def _claims(noun: Token, forms: frozenset[str]) -> Iterator[Token]:
    """The heads of what follows the noun as its claim, the nearest first."""
    for child in noun.rights:
        words = {c.lower_ for c in child.children if c.dep_ in {"mark", "aux"}}
        clause = child.dep_ in {"acl", "ccomp", "relcl"} and bool(words & forms & {"that", "to"})
        behind = child.dep_ == "prep" and child.lower_ in forms
        if clause or behind:
            yield child


def _owner(possessor: Token) -> list[Token]:
    """“the minister’s”, with its sign."""
    return [token for token in possessor.subtree if not token.is_space]


def _sources(noun: Token) -> Iterator[Token]:
    """Who says: the owner, who stands behind “by” or “from”, or the subject of its verb."""
    yield from (c for c in noun.children if c.dep_ == "poss")
    yield from _behind(noun)
    verb = noun.head
    place = support().get(verb.lemma_.lower(), "") if verb.pos_ in {"VERB", "AUX"} else ""
    if place == "from" and noun.dep_ == "nsubj":
        yield from _behind(verb)
    elif place == "yes" and noun.dep_ == "dobj" and (who := speaker(verb)) is not None:
        yield who


def _behind(head: Token) -> Iterator[Token]:
    for child in head.rights:
        if child.dep_ in {"prep", "agent"} and child.lower_ in BY:
            yield from (c for c in child.children if c.dep_ == "pobj")
