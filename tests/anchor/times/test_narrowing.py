"""Several times of one verb as one, and as one that is over."""

from datetime import date

from graphkit.anchor.times.echoes import with_echoes
from graphkit.anchor.times.narrowing import as_past, narrowed
from graphkit.anchor.times.temporal_anchors import TemporalAnchor, temporal_anchors
from graphkit.anchor.timex.expressions import dates

MONDAY = date(2018, 7, 9)


def told(text: str) -> tuple[TemporalAnchor, ...]:
    return with_echoes(text, temporal_anchors(text, dates(text, MONDAY), None))


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


def test_an_echo_and_the_words_beside_it_have_one_reason():
    text = "They met on Friday. At the time, on Friday, he was ill."
    echo, friday = told(text)[-2:]
    found = narrowed(text, [echo, friday])
    assert found is not None
    assert found.basis == "“At the time”: “Friday , on Friday”"
