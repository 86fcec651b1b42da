"""Pairs of sentences: what contradicts, what follows, and the figures by source."""

import pytest

from graphkit.measure.comparison.contradiction import figures, predict
from graphkit.measure.figure import Options
from graphkit.records import Search

OPTIONS = Options(Search(level="rules"))


CONTRADICT = [
    ("The port of Merrin was not closed on Monday.", "The port of Merrin was closed."),
    ("Merrin port denies rumors of a closure", "Merrin port will face a closure"),
    ("Photo of the striped whale is a hoax", "A photo shows a striped whale"),
]
LONG = (
    "Ada Holm, the mayor of Merrin, opened the new bridge over the Isk on Monday morning, and the "
    "citizens of the town danced on it until the evening came."
)


@pytest.mark.parametrize(("a", "b"), CONTRADICT)
def test_a_denial_contradicts(a: str, b: str):
    assert predict({"id": "p", "a": a, "b": b}, OPTIONS)["label"] == "contradiction"


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        (LONG, "Ada Holm opened the bridge.", "entailment"),
        ("Ada Holm opened the bridge.", "Ben Orr sold a horse.", "unknown"),
    ],
)
def test_a_sentence_given_another(a: str, b: str, label: str):
    assert predict({"id": "p", "a": a, "b": b}, OPTIONS)["label"] == label


def test_the_figures_are_given_for_each_source():
    gold = [
        {"id": "1", "a": "", "b": "", "label": "unknown", "source": "x"},
        {"id": "2", "a": "", "b": "", "label": "contradiction", "source": "y"},
    ]
    told = {"1": {"id": "1", "label": "unknown"}}
    found = {one.name: one.value for one in figures(gold, told)}
    assert found["all"] == 0.5
    assert (found["all x"], found["all y"]) == (1.0, 0.0)
    assert found["contradiction"] == 0.0
