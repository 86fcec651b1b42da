"""Figures of a measure, and the measure itself."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from graphkit.knowledge import KnowledgeBase
from graphkit.records import Search

# A line of gold, and the prediction for it, as JSON objects.
Line = Mapping[str, Any]
Prediction = Mapping[str, Any]
# The name of a figure over all answers.
ALL_ANSWERS = "all"


class Figure(NamedTuple):
    """One figure of a measure.

    ``name`` says of what it is, ``value`` is from 0 to 1, ``n`` are the answers of gold that it
    is over. ``precision`` and ``recall`` stand beside an F1 and are None for a plain share.
    """

    name: str
    value: float
    n: int
    precision: float | None = None
    recall: float | None = None


class Options(NamedTuple):
    """The options of a prediction: the ``search`` for reports, a knowledge ``base`` for names."""

    search: Search
    base: KnowledgeBase | None = None


class Measure(NamedTuple):
    """A measure.

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
    return harmonic(name, precision, recall, round(gold))


def harmonic(name: str, precision: float, recall: float, n: int) -> Figure:
    """The harmonic mean of precision and recall as a figure."""
    both = precision + recall
    value = 2 * precision * recall / both if both else 0.0
    return Figure(name, value, n, precision, recall)


def share(name: str, right: int, asked: int) -> Figure:
    """The share of those asked that are right.

    >>> share("pronouns", 3, 4)
    Figure(name='pronouns', value=0.75, n=4, precision=None, recall=None)
    """
    return Figure(name, right / asked if asked else 0.0, asked)
