"""Finds the entity that is most spoken of before a mention."""

from collections.abc import Callable

from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.discourse.entities import Entity
from graphkit.resolve.discourse.lookups import resolved_before
from graphkit.resolve.mentions.candidate import MentionCandidate

# Sentences back in which the most salient entity is looked for; the share of its weight that a
# mention keeps for each sentence back; and the least ratio of the weight of the first entity to
# that of the second. Chosen on sentences of our own (tests/resolve).
SALIENCE_SENTENCES, SALIENCE_FADING, SALIENCE_LEAD = 8, 0.7, 1.5


def most_spoken(
    state: DocumentState, candidate: MentionCandidate, fits: Callable[[Entity], bool]
) -> int | None:
    """The number of the most salient entity that fits, in the sentences before a mention.

    ``fits`` tells whether an entity fits. ``None`` if none fits, or if the first has less than
    ``SALIENCE_LEAD`` times the weight of the second. Only mentions of a single entity count.
    """
    weights: dict[int, float] = {}
    sentence = state.tokens.sentence
    for i, resolution in resolved_before(state, candidate.start, SALIENCE_SENTENCES):
        back = sentence[candidate.head] - sentence[state.heads[i]]
        for number in resolution.entities[: len(resolution.entities) == 1]:
            if fits(state.entities[number]):
                weights[number] = weights.get(number, 0.0) + SALIENCE_FADING**back
    ranked = sorted(weights, key=lambda number: (-weights[number], number))
    first, *others = ranked or [-1]
    clear = first >= 0 and not (others and weights[first] < SALIENCE_LEAD * weights[others[0]])
    return first if clear else None
