"""Words that stand for a time told before."""

from datetime import date

import pytest

from graphkit.anchor.times.echoes import with_echoes
from graphkit.anchor.times.temporal_anchors import TemporalAnchor, temporal_anchors
from graphkit.anchor.timex.expressions import dates
from graphkit.records import Span, When

MONDAY = date(2018, 7, 9)


def told(text: str) -> tuple[TemporalAnchor, ...]:
    return with_echoes(text, temporal_anchors(text, dates(text, MONDAY), None))


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


def test_nothing_stands_for_an_event_of_long_ago():
    talks = Span(0, 14)
    text = "Talks in Oslen. The town has a mill, a market and a small harbour. He left the talks."
    when = When(start=date(2014, 6, 4), end=date(2014, 6, 5), granularity="day", basis="events")
    old = TemporalAnchor(talks, when, when, "Talks in Oslen", event=True)
    assert len(with_echoes(text, (old,), published=date(2014, 6, 9))) == 2
    assert len(with_echoes(text, (old,), published=date(2016, 6, 9))) == 1
