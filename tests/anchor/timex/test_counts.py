"""A number of four figures that counts, measures or numbers something is no year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.anchor.timex.expressions import dates

MONDAY = date(2018, 7, 9)
COUNTED = (
    *("boats", "beds", "patients", "sailors", "tractors", "hens", "bricks", "tickets", "parcels"),
    *("sandbags", "lanterns", "families", "voters", "oranges", "doors", "pianos", "clocks"),
)
MEASURES = ("miles", "tonnes", "metres", "litres", "hectares", "kilograms", "francs", "volts")
NUMBERED = ("flat", "box", "bill", "room", "page", "flight", "route", "locker", "bus", "unit")
STREETS = ("Hill Street", "North Mill Road", "Pine Avenue", "Old Harbour Lane")
NUMBERS = st.integers(min_value=1000, max_value=2199)


def years(text: str) -> list[str]:
    return [t.value for t in dates(text, MONDAY)]


@given(NUMBERS, st.sampled_from(COUNTED + MEASURES))
def test_what_is_counted_and_measured_has_no_year(number: int, noun: str):
    assert years(f"The town sold {number} {noun} to the port.") == []
    assert years(f"Then {number} {noun} were left.") == []


@given(NUMBERS, st.sampled_from(NUMBERED))
def test_what_has_a_number_has_no_year(number: int, noun: str):
    assert years(f"He looked at {noun} {number} for an hour.")[:1] in ([], ["PT1H"])


@given(NUMBERS, st.sampled_from(STREETS))
def test_an_address_has_no_year(number: int, street: str):
    assert years(f"She lives at {number} {street}.") == []


@pytest.mark.parametrize(
    "text",
    [
        "At least 1500 were hurt.",
        "More than 2000 came.",
        "A total of 1950 were sold.",
        "It paid $1999 for them.",
        "It paid 1850 euros for them.",
        "It flew at 1900 kilometres an hour.",
        "He drives a 1998 pickup.",
        "The hall has 1200-seat stands.",
        "In 1450 cars a fault was found.",
    ],
)
def test_sums_speeds_models_and_numbers_after_a_counting_phrase(text: str):
    assert not [value for value in years(text) if value[0] == "1" or value[:2] == "20"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In 2016 voters said no.", "2016"),
        ("The 2016 floods were worse.", "2016"),
        ("It beat its 2016 results.", "2016"),
        ("They reported 2016 results.", "2016"),
        ("It fell below 1990 levels.", "1990"),
        ("The year 2016 brings back little.", "2016"),
        ("Since 1948 boats may not land.", "1948"),
        ("It was built in 1820.", "1820"),
        ("1945 was a hard year.", "1945"),
        ("A 2015 Supreme Court ruling stands.", "2015"),
        ("After the 2008 Wall Street crash he left.", "2008"),
    ],
)
def test_a_year_stays_a_year(text: str, value: str):
    assert value in years(text)


@pytest.mark.parametrize(
    "text",
    [
        "Friday Adeyemi is ill.",
        "“Friday Adeyemi is ill,” the coach wrote.",
        "Mr. Friday left.",
        "Ms Tuesday sang.",
        "Friday Adeyemi left. He is tired. Friday told us so.",
        "April Jones and May Brown left.",
    ],
)
def test_a_person_can_be_called_like_a_day(text: str):
    assert years(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Friday Adeyemi left on Friday.",
        "On Friday Adeyemi left.",
        "Friday, Adeyemi left.",
        "Friday night they left.",
        "They said Friday Adeyemi had left.",
        "Friday July 6 was hot.",
    ],
)
def test_and_a_day_stays_a_day(text: str):
    assert years(text)[0][:10] == "2018-07-06"
