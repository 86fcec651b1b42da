"""Decides which two entities a description stands for: "the two leaders", "both sides"."""

from graphkit.gazetteer.office_holders import holder, offices
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.entities import Entity, Proposal
from graphkit.resolve.discourse.lookups import resolved_before
from graphkit.resolve.mentions.candidate import MentionCandidate

# A description with one of these words stands for two.
PAIR_WORDS = frozenset({"two", "both"})
# Sentences back in which the two are looked for. Chosen on sentences of our own (tests/resolve).
PAIR_SENTENCES = 8
# Nouns for people, organizations and countries that deal with each other.
SIDE_NOUNS = frozenset({"side", "party", "camp"})
# Nouns that fit every person, with or without an office.
NOUNS_FOR_ANYBODY = frozenset({"man", "woman", "person"})


def pair(state: DocumentState, candidate: MentionCandidate) -> Proposal | None:
    """The two latest entities that fit a description of two, or ``None``."""
    low = {word.lower() for word in state.tokens.text[candidate.start : candidate.end]}
    if not candidate.plural or not low & PAIR_WORDS or not (candidate.definite or "both" in low):
        return None
    fits = [
        resolution.entities
        for _, resolution in resolved_before(state, candidate.start, PAIR_SENTENCES)
        if all(_suits(state, candidate, state.entities[n]) for n in resolution.entities)
    ]
    chosen = _latest_two(fits)
    if len(chosen) < len(PAIR_WORDS):
        return None
    told = " and ".join(state.entities[n].name for n in chosen)
    return Proposal(entities=chosen, rule="pair", basis=f"the two spoken of before: {told}")


def _latest_two(fits: list[tuple[int, ...]]) -> tuple[int, ...]:
    """The two entities mentioned last: together by one mention, or one each by two.

    ``fits`` are the numbers of the entities of each mention, the nearest mention first. ``()`` if
    there are not two.

    >>> _latest_two([(3,), (3,), (1,), (2,)])
    (1, 3)
    """
    alone: set[int] = set()
    for entities in fits:
        if len(entities) == len(PAIR_WORDS):
            return entities
        alone.update(entities)
        if len(alone) == len(PAIR_WORDS):
            return tuple(sorted(alone))
    return ()


def _suits(state: DocumentState, candidate: MentionCandidate, entity: Entity) -> bool:
    """Whether a named entity can be one of the two, by its kind, gender and office."""
    if entity.name and candidate.words[0] in SIDE_NOUNS:
        return entity.category in {"person", "organization", "country"}
    if not entity.name or entity.category != candidate.category:
        return False
    if candidate.category != "person":
        return True
    agrees = not candidate.gender or entity.gender in {candidate.gender, ""}
    return agrees and (
        candidate.title in NOUNS_FOR_ANYBODY or _holds(state, entity, candidate.title)
    )


def _holds(state: DocumentState, entity: Entity, words: str) -> bool:
    """Whether a person holds the office that some words mean on the day.

    It is also true if the words mean no office, or if the entry or the day is not known.
    """
    if not entity.entry or not state.day or not offices(words, entity.country):
        return True
    held = holder(words, entity.country, state.day)
    return held is not None and held[0].name == entity.name
