"""What the program reached on the development texts, and does not fall below; floors may rise."""

from pathlib import Path

import pytest

from graphkit.knowledge import build, opened
from graphkit.measure import MEASURES, Options, lines
from graphkit.records import Search

RULES = Search(level="rules")
# A little under what docs/accuracy-actors.md shows, so that a single answer may fall.
FLOORS = {
    "speakers": {"all": 0.82, "pronoun": 0.74, "name-short": 0.75},
    "coreference": {"CoNLL": 0.45},
    "links": {"strict": 0.46, "coref of linked": 0.60},
}
WITH_BASE = {"strict": 0.49, "coref": 0.25, "coref of linked": 0.70}
GOLD = {
    "speakers": "gum_speaker_dev.jsonl",
    "coreference": "gum_news_coref_dev.jsonl",
    "links": "el_news-fair-v2.jsonl",
}


def values(measure, annotated, knowledge: Path | None = None):
    gold = lines(annotated / GOLD[measure])
    with opened(knowledge) as base:
        options = Options(RULES, base)
        found = {line["id"]: MEASURES[measure].predict(line, options) for line in gold}
    return {figure.name: figure.value for figure in MEASURES[measure].figures(gold, found)}


@pytest.mark.parametrize("measure", list(FLOORS))
def test_no_figure_falls(measure, annotated):
    reached = values(measure, annotated)
    assert {n: v for n, v in reached.items() if v < FLOORS[measure].get(n, 0)} == {}


def test_no_figure_with_a_knowledge_base_falls(annotated, tmp_path):
    build([annotated.parent / "knowledge"], tmp_path / "kb.sqlite")
    reached = values("links", annotated, tmp_path / "kb.sqlite")
    assert {n: v for n, v in reached.items() if v < WITH_BASE.get(n, 0)} == {}
