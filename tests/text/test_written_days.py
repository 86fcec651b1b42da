"""A day as people and programs write it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.text.written_days import written_day

TENTH = date(2024, 5, 10)


@pytest.mark.parametrize(
    "words",
    [
        "2024-05-10",
        "2024-05-10T14:55:26Z",
        "2024-05-10T23:30:00-11:00",
        "2024-05-10 14:55:26.123+02:00",
        "2024/05/10",
        "2024.05.10",
        "2024-5-10",
        "20240510",
        "20240510T145526Z",
        "Fri, 10 May 2024 14:55:26 GMT",
        "Fri, 10 May 2024 14:55:26 +0200",
        "10 May 2024 14:55 BST",
        "Friday, May 10, 2024",
        "Friday 10 May 2024",
        "FRIDAY, MAY 10, 2024",
        "May 10, 2024 at 3:05 p.m. EDT",
        "May 10, 2024, 3 pm",
        "May 10th, 2024",
        "10th of May 2024",
        "10-May-2024",
        "2024-05-10 | 14:55",
    ],
)
def test_a_day_is_read_as_it_stands(words):
    assert written_day(words) == (TENTH, "")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("03/04/2024", "is 2024-03-04 or 2024-04-03"),
        ("03.04.2024", "is 2024-03-04 or 2024-04-03"),
        ("Monday, May 10, 2024", "names a Monday, and 2024-05-10 is a Friday"),
        ("2024-02-30", "is not a day"),
        ("30/30/2024", "is not a day"),
        ("May 2024", "is not a day"),
        ("yesterday", "is not a day"),
        ("10 May 24", "is not a day"),
        ("1710000000", "is not a day"),
        ("2024-05-10 or so", "is not a day"),
        ("1492-10-12", "is not a day of the years 1605 to 2099"),
        ("9999-12-31", "is not a day of the years 1605 to 2099"),
    ],
)
def test_what_names_no_one_day_is_refused_with_the_reason(words, why):
    assert written_day(words) == (None, why)


def test_figures_are_read_where_only_one_order_gives_a_day():
    assert written_day("25/12/2023") == written_day("12/25/2023") == (date(2023, 12, 25), "")
    assert written_day("04/04/2024") == (date(2024, 4, 4), "")


days = st.dates(date(1700, 1, 1), date(2099, 12, 31))


@given(days)
def test_every_day_is_read_in_every_form(day):
    forms = ("%Y-%m-%d", "%Y%m%d", "%a, %d %b %Y 10:00:00 GMT", "%A, %B %d, %Y", "%d %B %Y")
    for form in forms:
        assert written_day(day.strftime(form)) == (day, ""), form
