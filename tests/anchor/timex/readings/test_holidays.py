"""The day of a holiday in a year, by its rule."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.anchor.timex.readings.holidays import day_of
from graphkit.gazetteer import seeds

HOLIDAYS = [row["day"] for row in seeds.rows("dates/holidays.tsv")]


@given(st.sampled_from(HOLIDAYS), st.integers(1583, 2999))
def test_every_holiday_has_its_day_in_every_year(rule: str, year: int):
    day = day_of(rule, year)
    assert day is not None
    assert day.year == year


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("05 1 -1", date(2018, 5, 28)),
        ("11 1 1:1", date(2018, 11, 6)),
        ("11 4 4:1", date(2018, 11, 23)),
    ],
)
def test_the_last_monday_of_may_and_days_after_another(rule: str, day: date):
    assert day_of(rule, 2018) == day


@given(st.integers(1583, 2999))
def test_easter_is_a_sunday_in_spring(year: int):
    day = day_of("easter", year)
    assert day is not None
    assert (day.isoweekday(), date(year, 3, 22) <= day <= date(year, 4, 25)) == (7, True)
