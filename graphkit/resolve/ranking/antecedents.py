"""Finds the antecedents of a mention: the entities that a pronoun or description can stand for."""

from typing import NamedTuple

from graphkit.resolve.discourse.agreement import agrees, is_other_argument
from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.lookups import has_name, resolved_before
from graphkit.resolve.discourse.salience import coordinated, weight
from graphkit.resolve.mentions.candidate import MentionCandidate

# Sentences back in which antecedents are looked for; as far as the rule for pronouns looks.
RANKED_SENTENCES = 6
# Mentions of an entity that is too far away to be found there, of which the last are looked at.
MAX_FAR_MENTIONS = 8


class Antecedent(NamedTuple):
    """Entities that a mention can stand for.

    ``entities`` are their numbers, several for a group such as "Quell and Brand". ``mentions`` are
    the numbers of their mentions nearby, the nearest first. ``salience`` is the sum of the weights
    of these mentions. ``excluded`` says that one of them is another argument of the mention's verb.
    """

    entities: tuple[int, ...]
    mentions: tuple[int, ...]
    salience: float
    excluded: bool


def antecedents(state: DocumentState, i: int) -> tuple[Antecedent, ...]:
    """The entities that mention number ``i`` can stand for, in a fixed order.

    They are mentioned nearby and agree with it. The entities that a rule chose are among them, even
    from further away; a description that no rule could resolve is no antecedent of itself.
    """
    candidate = state.candidates[i]
    near: dict[tuple[int, ...], list[int]] = {}
    for j, found in resolved_before(state, candidate.head, RANKED_SENTENCES):
        group = coordinated(state, j) if candidate.plural else found.entities
        for entities in {found.entities: None, group: None}:
            near.setdefault(entities, []).append(j)
    chosen = chosen_entities(state, i)
    described = candidate.kind == "description"
    if chosen and chosen not in near and (not described or has_name(state, chosen)):
        near[chosen] = _far_mentions(state, i, chosen)
    return tuple(
        _antecedent(state, candidate, entities, mentions)
        for entities, mentions in near.items()
        if entities == chosen or _fits(state, candidate, entities)
    )


def chosen_entities(state: DocumentState, i: int) -> tuple[int, ...]:
    """The entities that a rule chose for a mention, or ``()``."""
    resolution = state.resolutions.get(i)
    return resolution.entities if resolution else ()


def _antecedent(
    state: DocumentState,
    candidate: MentionCandidate,
    entities: tuple[int, ...],
    mentions: list[int],
) -> Antecedent:
    """The antecedent of some entities with the mentions that it has nearby."""
    pronoun = candidate.kind == "pronoun"
    return Antecedent(
        entities=entities,
        mentions=tuple(mentions),
        salience=sum(weight(state, candidate, j) for j in mentions),
        excluded=pronoun and any(is_other_argument(state, candidate, j) for j in mentions),
    )


def _far_mentions(state: DocumentState, i: int, entities: tuple[int, ...]) -> list[int]:
    """The last mentions of some entities before mention ``i``, however far away, nearest first."""
    before = (j for j in range(i - 1, -1, -1) if j in state.resolutions)
    same = (j for j in before if state.resolutions[j].entities == entities)
    return [j for j, _ in zip(same, range(MAX_FAR_MENTIONS), strict=False)]


def _fits(state: DocumentState, candidate: MentionCandidate, entities: tuple[int, ...]) -> bool:
    """Whether a mention can stand for some entities, by number, gender and kind."""
    if candidate.kind == "pronoun":
        return agrees(state, candidate, entities)
    alone = len(entities) == 1
    return alone and state.entities[entities[0]].category == candidate.category
