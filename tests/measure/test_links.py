"""Links: what counts, and the same figures as the evaluation script's."""

import pytest

from graphkit.measure import Options, lines
from graphkit.measure.links import figures, kind_of, predict
from graphkit.records import Search

TEXT = "Mara Quell met Tom Lind in Oslo. She smiled."
PERSON, PLACE = "Q215627", "Q27096213"


def label(words, qid, of=PERSON, kind="name", **more):
    start = TEXT.index(words)
    return {
        "start": start,
        "end": start + len(words),
        "qid": qid,
        "type": of,
        "kind": kind,
        "optional": False,
        "parent": None,
        **more,
    }


def told(*found):
    mentions = [
        {"start": TEXT.index(words), "end": TEXT.index(words) + len(words), "qid": qid}
        for words, qid in found
    ]
    return {"a": {"id": "a", "mentions": mentions}}


def value(labels, predictions):
    line = {"id": "a", "text": TEXT, "span": None, "labels": labels}
    return {figure.name: round(figure.value, 3) for figure in figures([line], predictions)}


def test_the_same_span_is_strict_an_overlap_is_relaxed():
    labels = [label("Mara Quell", "Q1"), label("Oslo", "Q2", PLACE)]
    found = value(labels, told(("Quell", "Q1"), ("Oslo", "Q2")))
    assert (found["strict"], found["relaxed"], found["recall person"]) == (0.5, 1.0, 1.0)


def test_links_of_what_gold_leaves_open_are_not_held_against_it():
    labels = [label("Mara Quell", "Q1"), label("Tom Lind", "Q9", optional=True)]
    assert value(labels, told(("Mara Quell", "Q1"), ("Tom Lind", "Q8")))["strict"] == 1.0
    assert value(labels, told(("Mara Quell", "Q1"), ("Oslo", "Q8")))["strict"] == 0.667


def test_a_pronoun_leads_where_a_link_that_overlaps_it_is_right():
    labels = [label("She", "Q1", kind="coref")]
    assert value(labels, told(("She", "Q1")))["coref"] == 1.0
    assert value(labels, told(("She", "Q2")))["coref"] == 0.0


def test_a_place_goes_before_an_organization():
    assert kind_of({"type": f"Q43229|{PLACE}"}) == "place"


@pytest.mark.parametrize("name", ["el_msnbc-updated.jsonl"])
def test_the_figures_are_those_of_the_evaluation_script(annotated, script, name):
    gold = lines(annotated / name)
    found = {line["id"]: predict(line, Options(Search(level="rules"))) for line in gold}
    theirs, _ = script("eval_el").score(gold, found)
    ours = {figure.name: figure for figure in figures(gold, found)}
    assert {n: round(100 * ours[n].value, 1) for n in ("strict", "relaxed")} == {
        n: theirs[n]["F1"] for n in ("strict", "relaxed")
    }
    shares = [n for n in ours if n.startswith("recall")] + ["coref"]
    assert {n: round(100 * ours[n].value, 1) for n in shares} == {
        n: theirs[n.replace("organization", "body")] for n in shares
    }
