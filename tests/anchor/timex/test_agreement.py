"""Weekdays of one text agree with each other, and words of names are no days."""

from datetime import date

import pytest

from graphkit.anchor.timex.expressions import dates

MONDAY = date(2018, 7, 9)


def days(text: str, published: date = MONDAY) -> list[str]:
    return [t.value for t in dates(text, published)]


@pytest.mark.parametrize(
    "text",
    [
        "A vote of the council is due on Friday. Mr. Obi was ill before Friday’s first vote.",
        "Mr. Obi was nervous about Friday’s vote. The vote is set for Friday.",
    ],
)
def test_mentions_of_one_event_to_come_agree(text: str):
    assert days(text) == ["2018-07-13", "2018-07-13"]


def test_another_event_of_the_same_weekday_is_read_alone():
    text = "The vote is due on Friday. Mr. Obi was hurt in Friday’s crash."
    assert days(text) == ["2018-07-13", "2018-07-06"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Monday and Tuesday.", ["2018-07-02", "2018-07-03"]),
        ("They met from Monday to Wednesday.", ["2018-07-02", "2018-07-04"]),
        ("They will meet on Sunday and Monday.", ["2018-07-15", "2018-07-16"]),
        ("They met on Monday and Sunday.", ["2018-07-09", "2018-07-08"]),
        ("They met on Monday night and Tuesday morning.", ["2018-07-02TNI", "2018-07-03TMO"]),
    ],
)
def test_weekdays_side_by_side_are_in_the_order_of_days(text: str, expected: list[str]):
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The board called a meeting for Friday.", "2018-07-13"),
        ("The stage was set for the first vote on Friday.", "2018-07-13"),
        ("They met ahead of the talks on Friday.", "2018-07-13"),
        ("The firm, which reports its results on Friday, is old.", "2018-07-13"),
        ("It blamed him for Friday’s fire.", "2018-07-06"),
        ("The talks had been planned for Friday.", "2018-07-06"),
        ("The man, who leads the town, said on Friday that it rained.", "2018-07-06"),
    ],
)
def test_a_day_that_something_is_meant_for_is_to_come(text: str, value: str):
    assert days(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "21st Century Towers burned.",
        "It stood in the Daily Ledger.",
        "Jan Kowal wrote it.",
        "They sailed past the Easter Islands.",
        "It fell below the mid-30s Fahrenheit.",
        "It was far from the Sun.",
        "They had a 2048-bit key.",
        "It was 1200 m deep.",
    ],
)
def test_a_word_of_time_in_a_name_or_a_measure_is_none(text: str):
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They anticipated a trial this summer.", "2018-SU"),
        ("It was cold this winter.", "2017-WI"),
        ("They hope for snow; it will be cold this winter.", "2018-WI"),
    ],
)
def test_this_season_is_that_of_the_year(text: str, value: str):
    assert days(text, date(2018, 2, 8)) == [value]


def test_what_happened_later_or_earlier_was_before_publication():
    assert days("They met on Saturday. About two weeks later he left.") == ["2018-07-07", "P2W"]
    text = "A protest is planned for Sunday. He spoke to us earlier in the day."
    assert days(text) == ["2018-07-15", "2018-07-09"]
