"""Speakers: which answers are right, and the same figures as the evaluation script's."""

import json

import pytest
from typer.testing import CliRunner

from graphkit.cli.app import app
from graphkit.measure import Options, lines
from graphkit.measure.speakers import figures, is_right, kind, predict
from graphkit.records import Search

NAMES = [[0, 13, "Mayor Tom Lind"], [40, 44, "Lind"]]


def item(words, told="name"):
    return {
        "source": [40, 40 + len(words)],
        "text": words,
        "kind": told,
        "canonical": "Mayor Tom Lind",
        "names": NAMES,
    }


@pytest.mark.parametrize(
    ("words", "told", "right"),
    [
        ("Mayor Tom Lind", "Tom Lind", True),
        ("Lind", "Tom Lind", True),
        ("Lind", "Lind", False),
        ("he", "Lind", True),
        ("he", "Mara Quell", False),
        ("he", "", False),
        ("he", "Tom", False),
    ],
)
def test_a_name_is_right_when_it_is_one_of_the_speakers(words, told, right):
    asked = item(words, "pronoun" if words == "he" else "name")
    assert is_right(asked, told) is right


def test_a_short_name_is_part_of_the_full_one():
    assert [kind(item(words)) for words in ("Lind", "Mayor Tom Lind")] == [
        "name-short",
        "name-full",
    ]


def test_sources_without_a_name_in_the_text_are_not_asked():
    line = {"id": "a", "text": "", "items": [item("he", "pronoun"), item("she") | {"names": []}]}
    told = {"a": {"items": [{"source": [40, 42], "name": "Tom Lind"}]}}
    assert [(f.name, f.value, f.n) for f in figures([line], told)] == [
        ("all", 1.0, 1),
        ("pronoun", 1.0, 1),
    ]


def test_a_line_is_asked_for_the_places_of_its_sources_alone():
    text = "Mayor Tom Lind spoke. “It is late,” Lind said."
    at = text.rindex("Lind")
    line = {"id": "a", "text": text, "items": [{"source": [at, at + 4]}]}
    found = predict(line, Options(Search(level="rules")))
    assert found["items"] == [{"source": [at, at + 4], "name": "Tom Lind"}]


def test_the_figures_are_those_of_the_evaluation_script(annotated, script):
    gold = lines(annotated / "gum_speaker_dev.jsonl")
    found = {line["id"]: predict(line, Options(Search(level="rules"))) for line in gold}
    theirs, _ = script("eval_coref").speaker(gold, found)
    ours = {f.name: (round(100 * f.value, 1), f.n) for f in figures(gold, found)}
    assert ours == theirs


def test_an_answer_without_its_kind_is_told_in_a_line(tmp_path):
    answer = {"source": [0, 9], "names": ["Ada Quell"]}
    line = {"id": "a", "text": "Ada Quell said no.", "items": [answer]}
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(line), "utf-8")
    done = CliRunner().invoke(app, ["eval", "speakers", str(gold)])
    assert done.exit_code == 1
    assert "no field 'kind' in a line; see docs/gold.md" in done.stderr
