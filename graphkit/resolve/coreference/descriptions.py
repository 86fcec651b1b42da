"""Decides which entity a description stands for.

It goes by office, place, document, or by a word that the article called an entity by before.
"""

from bisect import bisect_left

from graphkit.gazetteer.office_holders import is_office
from graphkit.resolve.coreference.office_descriptions import office_holder
from graphkit.resolve.coreference.organizations import of_its_kind, organization_of
from graphkit.resolve.coreference.pairs import pair
from graphkit.resolve.coreference.salient_person import salient_person
from graphkit.resolve.coreference.spokesmen import speaks_for, written_by
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.entities import Proposal
from graphkit.resolve.discourse.lookups import last_mentioned, resolved_before, unnamed_entity
from graphkit.resolve.mentions.candidate import MentionCandidate

# Sentences back in which the place of "the country" or "the city" is looked for. Not measured yet.
PLACE_SENTENCES = 8
# Share of its weight that a mention of a place keeps for each sentence back. Not measured yet.
PLACE_FADING = 0.5
# Additional weight of each mention of a country anywhere before, so that "the country" can be the
# country that the article is about. Not measured yet.
TOPIC_WEIGHT = 0.2
# Nouns for a document. If just one entity has a name that ends with one of them, each of these
# nouns can stand for that entity later.
DOCUMENT_NOUNS = frozenset({"report", "study", "survey", "review"})


def described(state: DocumentState, candidate: MentionCandidate, possessors: list[int]) -> Proposal:
    """The entity that a description stands for, by the first rule that finds one.

    If no rule finds one, it is a new entity without a name. ``possessors`` are the numbers of the
    mentions that are possessors of the description.
    """
    return (
        pair(state, candidate)
        or (office_holder(state, candidate, possessors) if is_office(candidate.title) else None)
        or speaks_for(state, candidate, possessors)
        or written_by(state, candidate, possessors)
        or office_holder(state, candidate, possessors)
        or organization_of(state, candidate, possessors)
        or of_its_kind(state, candidate, possessors)
        or _place(state, candidate, possessors)
        or _document(state, candidate)
        or _same_noun(state, candidate)
        or salient_person(state, candidate, possessors)
        or Proposal(
            entities=(unnamed_entity(candidate),), rule="none", basis="not named in the article"
        )
    )


def _place(
    state: DocumentState, candidate: MentionCandidate, possessors: list[int]
) -> Proposal | None:
    """The country or place that "the country" or "the city" means by weight, or ``None``."""
    if (
        candidate.category not in {"country", "place"}
        or candidate.plural
        or not candidate.definite
        or possessors
    ):
        return None
    named = (f.number for f in state.entities if f.category == candidate.category and f.name)
    topic = TOPIC_WEIGHT if candidate.category == "country" else 0.0
    weights = {n: topic * bisect_left(state.mentions.get(n, []), candidate.head) for n in named}
    for i, resolution in resolved_before(state, candidate.start, PLACE_SENTENCES):
        back = state.tokens.sentence[candidate.head] - state.tokens.sentence[state.heads[i]]
        for number in resolution.entities:
            if number in weights:
                weights[number] += PLACE_FADING**back
    best = max(sorted(weights), key=lambda number: weights[number], default=-1)
    if best < 0 or not weights[best]:
        return None
    told = state.entities[best].name
    return Proposal(
        entities=(best,),
        rule="place",
        basis=f"the {candidate.category} most spoken of before: {told}",
    )


def _document(state: DocumentState, candidate: MentionCandidate) -> Proposal | None:
    """The document that "the report" stands for, or ``None``.

    It is the only document with a name, else the last mentioned one that was called by this noun.
    """
    if (
        candidate.category != "medium"
        or candidate.words[0] not in DOCUMENT_NOUNS
        or candidate.plural
    ):
        return None
    named = [f.number for f in state.entities if f.words and f.words[-1] in DOCUMENT_NOUNS]
    if len(named) == 1:
        told = state.entities[named[0]].name
        return Proposal(
            entities=(named[0],), rule="document", basis=f"{candidate.words[0]}: {told}"
        )
    before = [
        f.number
        for f in state.entities
        if f.category == "medium" and candidate.words[0] in f.titles
    ]
    number = last_mentioned(state, before, candidate.start) if candidate.definite else None
    if number is None:
        return None
    basis = f"the {candidate.words[0]} spoken of before"
    return Proposal(
        entities=(number,), rule="document", basis=basis, voice=state.entities[number].voice
    )


def _same_noun(state: DocumentState, candidate: MentionCandidate) -> Proposal | None:
    """The last entity called by the same noun before, or ``None``: "the teacher", "a teacher"."""
    stuff = candidate.category == "thing" and state.tokens.pos[candidate.start] not in {
        "DET",
        "NUM",
    }
    if not (candidate.definite or stuff) or candidate.category == "medium":
        return None
    noun, told_of = candidate.words[0], frozenset(candidate.words)
    same = [
        f.number
        for f in state.entities
        if noun in f.titles
        and f.plural == candidate.plural
        and (
            f.traits.issuperset(candidate.words[1:]) if candidate.definite else f.traits == told_of
        )
    ]
    number = last_mentioned(state, same, candidate.start)
    if number is None:
        return None
    told = state.entities[number]
    basis = f"{noun}: {told.name or f'the {noun} spoken of before'}"
    return Proposal(entities=(number,), rule="same noun", basis=basis, voice=told.voice)
