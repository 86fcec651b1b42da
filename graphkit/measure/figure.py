"""Records for a measure and its figures, and the arithmetic of F1 and shares."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from graphkit.knowledge import KnowledgeBase
from graphkit.records import Search

# A line of gold, and the prediction for it, as JSON objects.
Line = Mapping[str, Any]
Prediction = Mapping[str, Any]
# The name of the figure over all answers.
ALL_ANSWERS = "all"


class Figure(NamedTuple):
    """One figure of a measure.

    ``name`` is its name, ``value`` an F1 or a share from 0 to 1, ``n`` the number of gold answers.
    ``precision`` and ``recall`` are those of an F1, and ``None`` for a share.
    """

    name: str
    value: float
    n: int
    precision: float | None = None
    recall: float | None = None


class Options(NamedTuple):
    """The options of a prediction: the ``search`` for reports, and a knowledge ``base`` or None."""

    search: Search
    base: KnowledgeBase | None = None


class Measure(NamedTuple):
    """A measure.

    ``predict`` gives the answers for a line of gold. Of the line it uses only the text, the title,
    the day and the places that are asked about. ``figures`` compares gold with predictions, which
    are given by ``id``. ``needs`` are the fields that a line has beside its ``id``.
    """

    predict: Callable[[Line, Options], Prediction]
    figures: Callable[[Sequence[Line], Mapping[str, Prediction]], tuple[Figure, ...]]
    needs: tuple[str, ...] = ("text",)


def f1(name: str, right: float, predicted: float, gold: float) -> Figure:
    """The F1 of counts: the harmonic mean of precision and recall, 0 if nothing is right.

    >>> f1("cue", 3, 4, 6)
    Figure(name='cue', value=0.6, n=6, precision=0.75, recall=0.5)
    """
    precision = right / predicted if predicted else 0.0
    recall = right / gold if gold else 0.0
    return harmonic(name, precision, recall, round(gold))


def harmonic(name: str, precision: float, recall: float, n: int) -> Figure:
    """The figure with the harmonic mean of precision and recall, 0 if both are 0."""
    both = precision + recall
    value = 2 * precision * recall / both if both else 0.0
    return Figure(name, value, n, precision, recall)


def share(name: str, right: int, asked: int) -> Figure:
    """The figure with the share of right answers among those asked, 0 if none is asked.

    >>> share("pronouns", 3, 4)
    Figure(name='pronouns', value=0.75, n=4, precision=None, recall=None)
    """
    return Figure(name, right / asked if asked else 0.0, asked)
