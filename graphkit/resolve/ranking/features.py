"""Tells what speaks for and against an antecedent, as features with numbers from 0 to 1.

The weights of the features are in ``seeds/ranking/weights.tsv``, under the same names.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from math import log1p
from typing import NamedTuple

from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.entities import Entity
from graphkit.resolve.discourse.lookups import has_name
from graphkit.resolve.discourse.salience import sentences_back
from graphkit.resolve.mentions.candidate import MentionCandidate
from graphkit.resolve.ranking.antecedents import Antecedent, chosen_entities
from graphkit.text.dependencies import NOUN_SUBJECTS


class Rivals(NamedTuple):
    """What the antecedents of a mention are like together, so that one can be compared with them.

    ``sources`` are the numbers of the mentions that are sources, ``last_source`` is the last of
    them before the mention, -1 if there is none. ``salience`` is the sum of their saliences,
    ``highest`` the highest. ``nearest`` is the number of the nearest mention of any, -1 if there is
    none. ``named`` is how many of them have a name.
    """

    sources: frozenset[int]
    last_source: int
    salience: float
    highest: float
    nearest: int
    named: int


# A feature: its name and its number.
Feature = tuple[str, float]
# Dependency label → role in the features; any other label is "other role".
ROLES = {
    **dict.fromkeys(("nsubj", "nsubjpass", "csubj", "agent"), "subject"),
    **dict.fromkeys(("dobj", "dative"), "object"),
    **dict.fromkeys(("attr", "acomp"), "complement"),
    **dict.fromkeys(("compound", "nmod", "amod"), "modifier"),
    "pobj": "object of a preposition",
    "poss": "possessor",
    "conj": "joined",
    "appos": "apposition",
}
# The highest counts that a feature tells apart.
MAX_SENTENCES_BACK, MAX_MENTIONS_NEAR, MAX_MENTIONS_BEFORE, MAX_ANTECEDENTS = 4, 6, 8, 8
# Sentences at the beginning of an article, its headline among them.
FIRST_SENTENCES = 2


def _holding(told: Mapping[str, bool]) -> Iterator[Feature]:
    """The features that hold, each with 1."""
    return ((name, 1.0) for name, holds in told.items() if holds)


def mention_features(
    state: DocumentState, i: int, among: Sequence[Antecedent], sources: frozenset[int]
) -> Iterator[Feature]:
    """The features of mention number ``i`` that speak for no antecedent at all.

    ``among`` are its antecedents, ``sources`` the numbers of the mentions that are sources.
    """
    candidate, tokens = state.candidates[i], state.tokens
    yield "always", 1.0
    yield f"mention is a {ROLES.get(tokens.dep[candidate.head], 'other role')}", 1.0
    yield "antecedents", min(len(among), MAX_ANTECEDENTS) / MAX_ANTECEDENTS
    told = {
        "mention is quoted": tokens.quotation[candidate.head] >= 0,
        "mention is a source": i in sources,
        "no antecedent": not among,
        "one antecedent": len(among) == 1,
        "no rule chose": not chosen_entities(state, i),
        "mention at the beginning": tokens.sentence[candidate.head] < FIRST_SENTENCES,
    }
    yield from _holding(told)


def rivals(
    state: DocumentState, i: int, among: Sequence[Antecedent], sources: frozenset[int]
) -> Rivals:
    """What the antecedents of mention number ``i`` are like together; arguments as above."""
    ranks = sorted((one.salience for one in among), reverse=True)
    return Rivals(
        sources=sources,
        last_source=max((j for j in sources if j < i), default=-1),
        salience=sum(ranks),
        highest=max(ranks, default=0.0),
        nearest=max((one.mentions[0] for one in among if one.mentions), default=-1),
        named=sum(has_name(state, one.entities) for one in among),
    )


def antecedent_features(
    state: DocumentState, i: int, one: Antecedent, others: Rivals
) -> Iterator[Feature]:
    """The features of an antecedent of mention number ``i``, also as compared with ``others``."""
    yield from _of_entities(state, i, one, others)
    yield from _of_choice(state, i, one)
    if one.mentions:
        yield from _of_last_mention(state, i, one.mentions[0], others.sources)
        yield from _of_mentions(state, i, one, others)
    else:
        yield "not mentioned nearby", 1.0


def _of_entities(
    state: DocumentState, i: int, one: Antecedent, others: Rivals
) -> Iterator[Feature]:
    """The features of the entities themselves."""
    candidate, entity = state.candidates[i], state.entities[one.entities[0]]
    named = has_name(state, one.entities)
    told = {
        "has a name": named,
        "only one with a name": named and others.named == 1,
        "in the tables": entity.entry is not None,
        "plural": entity.plural,
        "several entities": len(one.entities) > 1,
        "same gender": bool(candidate.gender) and entity.gender == candidate.gender,
        "argument of the same verb": one.excluded,
        "called so before": candidate.kind == "description" and _called(candidate, entity),
        "noun in its name": candidate.kind == "description"
        and candidate.words[0] in {word.lower() for word in entity.words},
    }
    yield f"kind {entity.category}", 1.0
    yield from _holding(told)


def _called(candidate: MentionCandidate, entity: Entity) -> bool:
    """Whether the article called an entity by a description's noun or title before."""
    return candidate.words[0] in entity.titles or candidate.title in entity.titles


def _of_choice(state: DocumentState, i: int, one: Antecedent) -> Iterator[Feature]:
    """The features of the choice that a rule made."""
    chosen = chosen_entities(state, i)
    if not chosen:
        yield "rules are silent", 1.0
    elif chosen == one.entities:
        yield "chosen by a rule", 1.0
        yield f"rule: {state.resolutions[i].rule}", 1.0


def _of_last_mention(
    state: DocumentState, i: int, last: int, sources: frozenset[int]
) -> Iterator[Feature]:
    """The features of the last mention before, number ``last``."""
    tokens, head, behind = state.tokens, state.heads[last], state.heads[i]
    back = sentences_back(state, behind, head)
    yield f"sentences back {min(back, MAX_SENTENCES_BACK)}", 1.0
    yield f"last mention a {ROLES.get(tokens.dep[head], 'other role')}", 1.0
    yield f"last mention a {state.candidates[last].kind}", 1.0
    quoted, also = tokens.quotation[head] >= 0, tokens.quotation[behind] >= 0
    told = {
        "last mention quoted": quoted,
        "one of both quoted": quoted != also,
        "last mention a source": last in sources,
    }
    yield from _holding(told)


def _of_mentions(
    state: DocumentState, i: int, one: Antecedent, others: Rivals
) -> Iterator[Feature]:
    """The features of all mentions nearby, also as compared with the other antecedents."""
    behind = state.heads[i]
    known = bisect_left(state.mentions.get(one.entities[0], ()), behind)
    yield "share of the salience", one.salience / (others.salience or 1.0)
    yield "salience", log1p(one.salience) / 5
    yield "mentions nearby", min(len(one.mentions), MAX_MENTIONS_NEAR) / MAX_MENTIONS_NEAR
    yield "mentions before", min(known, MAX_MENTIONS_BEFORE) / MAX_MENTIONS_BEFORE
    speaks = others.last_source in one.mentions
    told = {
        "most salient": one.salience == others.highest,
        "mentioned nearest": one.mentions[0] == others.nearest,
        "subject of this sentence": _was_subject(state, i, one, 0),
        "subject of the sentence before": _was_subject(state, i, one, 1),
        "last source, and a source again": speaks and i in others.sources,
        "last source": speaks and i not in others.sources,
    }
    yield from _holding(told)


def _was_subject(state: DocumentState, i: int, one: Antecedent, back: int) -> bool:
    """Whether a mention of the antecedent is a subject so many sentences before mention ``i``."""
    heads = [state.heads[j] for j in one.mentions]
    return any(
        state.tokens.dep[head] in NOUN_SUBJECTS
        and sentences_back(state, state.heads[i], head) == back
        for head in heads
    )
