"""Said on: which days are right, the floors, and the figures of the evaluation script."""

from pathlib import Path

import pytest

from graphkit.gazetteer import seeds
from graphkit.measure import MEASURES, Options, lines
from graphkit.measure.said_on import figures, is_right, predict
from graphkit.records import Search

OPTIONS = Options(Search(level="rules"))
LINE = {"id": "a", "text": "", "dct": "2018-07-09"}


@pytest.mark.parametrize(
    ("gold", "told", "right"),
    [
        ("2018-07-06", "2018-07-06", True),
        ("2018-07-06", "2018-07-07", False),
        ("2018-07", "2018-07-06", True),
        ("2018", "2018-07-06", True),
        ("2018-W27", "2018-07-06", True),
        ("2018-W28", "2018-07-06", False),
        ("2018-07-06", "", False),
    ],
)
def test_a_day_is_right_when_it_lies_in_golds(gold, told, right):
    assert is_right({"date": gold}, told, LINE) is right


@pytest.mark.parametrize(
    ("told", "right"), [("2018-07-09", True), ("2018-07-10", False), ("", False)]
)
def test_a_bound_is_kept_when_the_day_is_no_later(told, right):
    assert is_right({"date": None, "bound": "before"}, told, LINE) is right


def test_days_that_are_not_publications_are_told_apart():
    events = [
        {"start": 0, "date": "2018-07-09", "via": "dct"},
        {"start": 9, "date": "2018-07-06", "via": "timex"},
        {"start": 20, "date": None, "via": None, "bound": "before"},
        {"start": 30, "date": None, "via": None, "bound": None},
    ]
    told = [{"start": n, "date": "2018-07-09"} for n in (0, 9, 20, 30)]
    found = figures([{**LINE, "events": events}], {"a": {"id": "a", "events": told}})
    assert [(f.name, f.value, f.n) for f in found] == [
        ("all", 0.5, 2),
        ("bound_before_ok", 1.0, 1),
        ("dct", 1.0, 1),
        ("not_dct_date", 0.0, 1),
        ("timex", 0.0, 1),
    ]


def test_a_line_is_asked_for_the_starts_of_its_verbs_alone():
    text = "Ms. Mack said on Friday that it was late. The council denied it."
    starts = [text.index("said"), text.index("denied")]
    line = {**LINE, "text": text, "events": [{"start": s} for s in starts]}
    assert [e["date"] for e in predict(line, OPTIONS)["events"]] == ["2018-07-06", "2018-07-09"]


def test_without_a_publication_day_nothing_is_known():
    line = {"id": "a", "text": "She said no.", "events": [{"start": 4}]}
    assert predict(line, OPTIONS)["events"] == [{"start": 4, "date": None}]


@pytest.mark.parametrize(
    ("name", "everywhere", "elsewhere"),
    [("saydate_timebank", 0.90, 0.73), ("saydate_meantime_dev", 0.89, 0.82)],
)
def test_floors_and_the_figures_of_the_evaluation_script(
    annotated, script, name, everywhere, elsewhere
):
    gold = lines(annotated.parent / "time" / f"{name}.jsonl")
    found = {line["id"]: MEASURES["said-on"].predict(line, OPTIONS) for line in gold}
    ours = {f.name: f for f in figures(gold, found)}
    told = {name: (round(100 * f.value, 1), f.n) for name, f in ours.items()}
    assert told == script("eval_saydate").score(gold, found)
    assert ours["all"].value >= everywhere
    assert ours["not_dct_date"].value >= elsewhere


def starred(text):
    """A text without its stars, and where they stood."""
    parts = text.split("*")
    ends = (sum(map(len, parts[: n + 1])) for n in range(len(parts) - 1))
    return "".join(parts), list(ends)


def test_the_floor_of_our_own_passages():
    rows = seeds.table_of(Path(__file__).parents[1] / "gold" / "said_on.tsv")
    right = 0
    for row in rows:
        text, starts = starred(row["text"].replace("\\n", "\n"))
        line = {**LINE, "text": text, "events": [{"start": start} for start in starts]}
        days = [event["date"] for event in predict(line, OPTIONS)["events"]]
        right += sum(day == told for day, told in zip(days, row["days"].split(), strict=True))
    assert right >= 107
