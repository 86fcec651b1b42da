"""Dates: which expressions are right, the floors, and the figures of the evaluation script."""

from datetime import date
from pathlib import Path

from graphkit.anchor import dates
from graphkit.gazetteer import seeds
from graphkit.measure import MEASURES, Options, lines
from graphkit.measure.dates import figures, predict
from graphkit.records import Search

MONDAY_9 = date(2018, 7, 9)
OPTIONS = Options(Search(level="rules"))
TEXT = "They met on Monday, July 2, and again last week, for two days each."


def timex(words, kind, value):
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "type": kind, "value": value}


def scores(gold, found):
    line = {"id": "a", "text": TEXT, "timex": gold}
    told = figures([line], {"a": {"id": "a", "timex": found}})
    return {figure.name: round(figure.value, 2) for figure in told}


MONDAY = timex("Monday, July 2", "DATE", "2018-07-02")
STAY = timex("two days", "DURATION", "P2D")


def test_what_is_the_same_is_right_in_every_way():
    assert set(scores([MONDAY, STAY], [STAY, MONDAY]).values()) == {1.0}


def test_a_span_that_overlaps_is_relaxed_alone():
    found = scores([MONDAY], [timex("July 2", "DATE", "2018-07-02")])
    assert (found["strict"], found["relaxed"], found["value"], found["cal"]) == (0, 1, 1, 1)


def test_one_found_expression_is_right_once():
    halves = [timex("Monday", "DATE", "2018-07-02"), timex("July 2", "DATE", "2018-07-02")]
    assert scores(halves, [MONDAY])["value"] == 0.67


def test_a_time_of_the_day_counts_with_its_day_in_the_calendar():
    noon = timex("Monday, July 2", "TIME", "2018-07-02T12:00:00")
    early = timex("Monday, July 2", "TIME", "2018-07-02T09:00")
    found = scores([noon], [early])
    assert (found["value"], found["cal"]) == (0.0, 1.0)


def test_seconds_that_are_none_are_left():
    noon = timex("Monday, July 2", "TIME", "2018-07-02T12:00:00")
    assert scores([noon], [{**noon, "value": "2018-07-02T12:00"}])["value"] == 1.0


def test_durations_are_no_calendar_values():
    (cal,) = (
        f for f in figures([{"id": "a", "text": TEXT, "timex": [STAY]}], {}) if f.name == "cal"
    )
    assert cal.n == 0


def test_the_day_of_a_line_is_that_of_publication():
    line = {"id": "a", "text": "They met on Friday.", "dct": "2018-07-09T10:00:00"}
    (found,) = predict(line, OPTIONS)["timex"]
    assert (found["value"], line["text"][found["start"] : found["end"]]) == ("2018-07-06", "Friday")


def test_a_line_without_answers_and_without_a_day_gets_predictions():
    line = {"id": "a", "text": "They met on Friday."}
    assert predict(line, OPTIONS)["timex"][0]["value"] == "XXXX-WXX-5"
    assert [figure.value for figure in figures([line], {})] == [0.0] * 5


def test_floors_and_the_figures_of_the_evaluation_script(annotated, script):
    gold = lines(annotated.parent / "time" / "timebank.jsonl")
    found = {line["id"]: MEASURES["dates"].predict(line, OPTIONS) for line in gold}
    ours = {figure.name: figure for figure in figures(gold, found)}
    theirs = script("eval_timex").score(gold, found)
    for name, one in ours.items():
        told = {
            k: round(100 * v, 1)
            for k, v in zip("PRF", (one.precision, one.recall, one.value), strict=True)
        }
        assert told == theirs[name]
    assert ours["value"].value >= 0.835
    assert ours["cal"].value >= 0.870


def test_the_floor_of_our_own_sentences():
    rows = seeds.table_of(Path(__file__).parents[1] / "gold" / "dates.tsv")
    told = ((",".join(t.value for t in dates(row["text"], MONDAY_9)), row) for row in rows)
    right = sum(values == row["values"] for values, row in told)
    assert right >= 434
