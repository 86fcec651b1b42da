"""Times with the words before them, and words that stand for a time told before."""

from datetime import date

import pytest

from graphkit.anchor.times.echoes import with_echoes
from graphkit.anchor.times.narrowing import as_past, narrowed
from graphkit.anchor.times.temporal_anchors import TemporalAnchor, temporal_anchors
from graphkit.anchor.timex.expressions import dates

MONDAY = date(2018, 7, 9)


def told(text: str) -> tuple[TemporalAnchor, ...]:
    return with_echoes(text, temporal_anchors(text, dates(text, MONDAY), None))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("It rained on Friday.", "2018-07-06", "2018-07-06"),
        ("It rained until Friday.", None, "2018-07-06"),
        ("It will rain until Friday.", None, "2018-07-13"),
        ("It has rained since Friday.", "2018-07-06", None),
        ("It rained before Friday.", None, "2018-07-05"),
        ("It rained after May 3.", "2018-05-03", None),
        ("It rained as of May 3, by the May 4 report.", "2018-05-03", None),
    ],
)
def test_words_before_a_time_make_a_bound_of_it(text: str, start: str | None, end: str | None):
    when = told(text)[0].when
    assert (when.start and str(when.start), when.end and str(when.end)) == (start, end)


def test_a_report_of_a_day_is_no_deadline():
    assert told("It is wet, by the May 4 report.")[0].effect == ""


def test_the_hearing_is_the_one_that_was_dated():
    text = "The hearing opened on Friday. A trial is near. The hearing was long."
    assert [t.when.basis for t in told(text)] == ["“on Friday”", "“The hearing”: “Friday”"]


@pytest.mark.parametrize(
    "text",
    ["He spoke on Friday. He was ill at the time.", "He spoke on Friday. Back then, he was ill."],
)
def test_an_echo_is_the_time_told_last(text: str):
    assert told(text)[-1].when.start == date(2018, 7, 6)


def test_at_the_time_that_something_was_so_is_no_echo():
    assert len(told("He spoke on Friday. At the time she left, he was ill.")) == 1


def test_times_that_agree_narrow_each_other_and_those_that_do_not_leave_the_first():
    text = "It rained in June 2018 on June 12 and on May 3."
    june, day, other = told(text)
    agreed = narrowed(text, [june, day])
    apart = narrowed(text, [day, other])
    assert agreed is not None
    assert apart is not None
    assert (agreed.start, agreed.basis) == (date(2018, 6, 12), "“in June 2018 on June 12”")
    assert (apart.start, apart.basis) == (date(2018, 6, 12), "“on June 12”")


def test_a_weekday_that_was_read_ahead_is_of_the_week_before_where_it_must_be_over():
    text = "It will rain on Friday."
    (time,) = told(text)
    before = as_past(text, time, MONDAY)
    assert before is not None
    assert before.when.start == date(2018, 7, 6)


def test_a_later_date_in_figures_cannot_be_over():
    text = "It will rain on July 20, 2018."
    assert as_past(text, told(text)[0], MONDAY) is None
