"""Figures of attribution, by hand and against the evaluation script beside the project."""

import importlib.util
import sys
from pathlib import Path

import pytest

from graphkit.measure import Options, lines
from graphkit.measure.attribution import counted, figures, predict
from graphkit.records import Search

SHARED = Path(__file__).resolve().parents[3] / "shared"
TEXT = "Mara Quell said the bridge was closed. Tom Lind denied it."
#       0          11   16                38   39       48     55


def gold(*attributions):
    return {"id": "a", "text": TEXT, "attributions": list(attributions)}


def one(source, cue, content):
    return {"source": source, "cue": cue, "content": content}


QUELL = one([[0, 10]], [[11, 15]], [[16, 37]])
LIND = one([[39, 47]], [[48, 54]], [[55, 57]])


def value(found):
    return {figure.name: round(figure.value, 3) for figure in found}


def test_what_is_the_same_is_right():
    told = figures([gold(QUELL, LIND)], {"a": gold(QUELL, LIND)})
    assert value(told) == {"joint50": 1.0, "exact": 1.0, "attok": 1.0, "cue": 1.0}
    assert {figure.name: figure.n for figure in told} == {
        "joint50": 2,
        "exact": 2,
        "attok": 5,
        "cue": 2,
    }


def test_a_text_without_a_prediction_has_found_nothing():
    assert value(figures([gold(QUELL)], {})) == dict.fromkeys(
        ("joint50", "exact", "attok", "cue"), 0
    )


def test_half_of_a_claim_is_enough_for_joint50_but_is_not_exact():
    counts = counted(gold(QUELL), gold(one([[0, 10]], [[11, 15]], [[20, 30]])))
    assert (counts["joint50"], counts["exact"], counts["attok"]) == (1, 0, 2)


def test_the_words_of_another_are_wrong():
    counts = counted(gold(QUELL), gold(one([[39, 47]], [[11, 15]], [[16, 37]])))
    assert (counts["joint50"], counts["exact"], counts["attok"]) == (0, 1, 0)


def test_no_source_is_right_where_gold_has_none():
    counts = counted(gold(one([], [[11, 15]], [[16, 37]])), gold(one([], [[11, 15]], [[16, 37]])))
    assert counts["joint50"] == 1


def test_a_prediction_reads_no_answer():
    bare = {"id": "a", "text": TEXT}
    assert predict(bare, RULES) == predict(gold(QUELL), RULES)
    assert predict(bare, RULES)["attributions"][0]["content"] == [[16, 37]]


def test_a_line_that_is_no_object_is_named(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "a", "text": ""}\n[]\n', "utf-8")
    with pytest.raises(ValueError, match=r"gold\.jsonl:2"):
        lines(path)
    path.write_text('{"id": "a", "text": ""}\n{"id": "a", "text": ""}\n', "utf-8")
    with pytest.raises(ValueError, match="twice"):
        lines(path)


RULES = Options(Search(level="rules"))


@pytest.mark.skipif(not SHARED.is_dir(), reason="no annotated news beside the project")
def test_the_figures_are_those_of_the_evaluation_script():
    sys.path.insert(0, str(SHARED / "eval"))
    spec = importlib.util.spec_from_file_location("script", SHARED / "eval" / "eval_attrib.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    asked = lines(SHARED / "data" / "attribution" / "gum_news_dev.jsonl")
    found = {line["id"]: predict(line, RULES) for line in asked}
    theirs = script.evaluate({line["id"]: dict(line) for line in asked}, found, ("all",))["all"]
    own = {figure.name: (figure.precision, figure.recall) for figure in figures(asked, found)}
    for mine, other in (
        ("joint50", "joint50"),
        ("exact", "content_exact"),
        ("attok", "attok"),
        ("cue", "cue_det"),
    ):
        assert own[mine] == pytest.approx(theirs[other][:2])
