"""Reads the learned weights of the choices from the tables in ``seeds/choices``.

``tools/training/choices.py`` learns them; docs/model-card.md says from what.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from graphkit.extract.choices.report import ChosenPart, Told
from graphkit.gazetteer import seeds
from graphkit.records import Level

Weights = Mapping[tuple[str, str, str], float]


@cache
def weights(part: ChosenPart, level: Level) -> Weights:
    """The weight of each feature of a phrase, by its name and its two values."""
    rows = seeds.rows(f"choices/{part}.tsv")
    return {
        (row["feature"], row["value"], row["beside"]): float(row[level])
        for row in rows
        if row[level]
    }


def score(told: Iterable[Told], known: Weights) -> float:
    """The weighted sum of some features; a feature without a weight counts nothing."""
    return sum(
        known.get((name, value, beside), 0.0) * number for name, value, beside, number in told
    )
