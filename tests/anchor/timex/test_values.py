"""Values and intervals are one another's, on every day that a calendar has."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.anchor.timex.intervals import interval_of, third
from graphkit.anchor.timex.values import moved, unit_value

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
UNITS = st.sampled_from(["D", "W", "WE", "M", "Q", "Y", "E", "C"])


@given(DAYS, UNITS.filter(lambda unit: unit != "WE"))
def test_a_day_lies_in_its_unit(day: date, unit: str):
    found = interval_of(unit_value(day, unit))
    assert found is not None
    assert found[0] <= day <= found[1]


@given(DAYS)
def test_a_weekend_ends_the_week_of_its_day(day: date):
    found = interval_of(unit_value(day, "WE"))
    assert found is not None
    assert (found[0].isoweekday(), found[1].isoweekday()) == (6, 7)
    assert found[1].isocalendar()[:2] == day.isocalendar()[:2]


@given(DAYS, st.integers(-300, 300), st.sampled_from(["D", "W"]))
def test_days_and_weeks_move_there_and_back(day: date, number: int, unit: str):
    there = moved(day, number, unit)
    assert there is not None
    assert moved(there, -number, unit) == day


@given(DAYS, UNITS)
def test_the_thirds_of_an_interval_reach_from_its_start_to_its_end(day: date, unit: str):
    found = interval_of(unit_value(day, unit))
    assert found is not None
    early, middle, late = (third(found, which) for which in ("START", "MID", "END"))
    assert (early[0], late[1]) == found[:2]
    assert early[0] <= middle[0] <= late[0]


@pytest.mark.parametrize("value", ["2018-02-30", "2018-13", "2018-W54", "P2W", "XXXX-07", "", "x"])
def test_what_is_no_calendar_value_has_no_days(value: str):
    assert interval_of(value) is None
