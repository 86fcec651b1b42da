"""What a measure gives."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from graphkit.knowledge import Base
from graphkit.records import Search

Line = Mapping[str, Any]
Prediction = Mapping[str, Any]


class Figure(NamedTuple):
    """One figure: what of, from 0 to 1, over how many answers of gold.

    ``precision`` and ``recall`` stand beside an F1 and are None for a plain share.
    """

    name: str
    value: float
    n: int
    precision: float | None = None
    recall: float | None = None


class Options(NamedTuple):
    """What a prediction may depend on beside its line."""

    search: Search
    base: Base | None = None


class Measure(NamedTuple):
    """How one thing is measured.

    ``predict`` sees of a line no answer, only what an article would tell: text, title, day, and
    the places that are asked about. ``figures`` joins gold and predictions on ``id``.
    """

    predict: Callable[[Line, Options], Prediction]
    figures: Callable[[Sequence[Line], Mapping[str, Prediction]], tuple[Figure, ...]]


def f1(name: str, right: float, predicted: float, gold: float) -> Figure:
    """The harmonic mean of precision and recall, 0 where nothing is right.

    >>> f1("cue", 3, 4, 6)
    Figure(name='cue', value=0.6, n=6, precision=0.75, recall=0.5)
    """
    precision = right / predicted if predicted else 0.0
    recall = right / gold if gold else 0.0
    both = precision + recall
    value = 2 * precision * recall / both if both else 0.0
    return Figure(name, value, round(gold), precision, recall)


def share(name: str, right: int, asked: int) -> Figure:
    """How many of those asked are right.

    >>> share("pronouns", 3, 4)
    Figure(name='pronouns', value=0.75, n=4, precision=None, recall=None)
    """
    return Figure(name, right / asked if asked else 0.0, asked)
