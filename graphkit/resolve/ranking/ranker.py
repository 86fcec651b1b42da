"""Gives the chance of each antecedent of a mention, by a log-linear model.

The model is a softmax over the antecedents and nobody, as in Denis and Baldridge (2008),
"Specialized models and ranking for coreference resolution".
"""

from collections.abc import Iterable, Mapping, Sequence
from math import exp, log

from graphkit.resolve.discourse.document_state import DocumentState
from graphkit.resolve.ranking.antecedents import Antecedent
from graphkit.resolve.ranking.features import Feature, antecedent_features, mention_features
from graphkit.resolve.ranking.weights import CalibrationLine, group_of, weights

# The least distance of a chance from 0 and 1, so that its log-odds are finite.
LEAST_CHANCE = 1e-6


def chances(
    state: DocumentState, i: int, among: Sequence[Antecedent], sources: frozenset[int]
) -> tuple[float, ...]:
    """The chance of each antecedent in ``among``; the rest to 1 is the chance of nobody.

    ``i`` is the number of the mention, ``sources`` are the numbers of all sources.
    """
    group = group_of(state.candidates[i])
    told, silent = weights("antecedent", group), weights("nobody", group)
    scores = [_score(antecedent_features(state, i, one, among, sources), told) for one in among]
    nobody = _score(mention_features(state, i, among, sources), silent)
    most = max((nobody, *scores))
    parts = [exp(score - most) for score in scores]
    whole = sum(parts) + exp(nobody - most)
    return tuple(part / whole for part in parts)


def _score(features: Iterable[Feature], told: Mapping[str, float]) -> float:
    """The weighted sum of some features; a feature without a weight counts nothing."""
    return sum(told.get(name, 0.0) * number for name, number in features)


def certainty(chance: float, line: CalibrationLine) -> float:
    """The calibrated chance: how often a choice with this chance is right on news.

    >>> [round(certainty(0.5, CalibrationLine(offset, 1.0)), 2) for offset in (0.0, 2.0)]
    [0.5, 0.88]
    """
    bounded = min(max(chance, LEAST_CHANCE), 1 - LEAST_CHANCE)
    odds = line.offset + line.slope * log(bounded / (1 - bounded))
    return 1 / (1 + exp(-odds))
