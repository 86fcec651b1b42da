"""The words that time expressions are made of."""

import pytest

from graphkit.anchor.timex.words import timex_words
from graphkit.gazetteer import seeds
from graphkit.text.written_days import MONTHS, WEEKDAYS

ROWS = list(seeds.rows("dates/words.tsv"))


def named(*classes: str) -> list[tuple[str, int]]:
    return [
        (row["word"].lower().rstrip("."), int(row["value"]))
        for row in ROWS
        if row["class"] in classes
    ]


@pytest.mark.parametrize(("word", "number"), named("MONTH", "PLAINMONTH"))
def test_a_month_of_the_table_is_one_of_the_calendar(word: str, number: int):
    assert MONTHS[number - 1].startswith(word)


@pytest.mark.parametrize(("word", "number"), named("WEEKDAY"))
def test_a_weekday_of_the_table_is_one_of_the_calendar(word: str, number: int):
    assert WEEKDAYS[number - 1].startswith(word)


def test_every_month_and_weekday_of_the_calendar_is_in_the_table():
    words = {word for word, _ in named("MONTH", "WEEKDAY")}
    assert words >= {*MONTHS, *WEEKDAYS}


def test_a_line_that_ends_within_a_sentence_does_not_end_a_paragraph():
    assert [word.text for word in timex_words("He left\nin May.\n\nShe stayed.")] == [
        *("He", "left", "in", "May", ".", "\n", "She", "stayed", ".")
    ]
