"""A noun that has a time stands between a bound and that time: “after the summit of 1 March”."""

from datetime import date

import pytest

from tests.from_text import understood

DAY = date(2024, 3, 6)
# Sentence, first and last day on which it may have been said.
SAID = (
    ("Ida Moss said after the summit of 1 March that it was over.", "2024-03-01", "2024-03-06"),
    ("Before the vote on 4 March, Ida Moss said that it was over.", None, "2024-03-03"),
    (
        "Ida Moss said shortly before the council election of 2 February that it was over.",
        None,
        "2024-02-01",
    ),
    (
        "Two days after the blast on 1 March, Ida Moss said that it was over.",
        "2024-03-01",
        "2024-03-06",
    ),
    ("Ida Moss said at the meeting on 1 March that it was over.", "2024-03-01", "2024-03-01"),
)


@pytest.mark.parametrize(("text", "first", "last"), SAID)
def test_the_bound_is_that_of_the_noun(text, first, last):
    said = understood(text, DAY).statements[0].said
    days = tuple(day and day.isoformat() for day in (said.start, said.end))
    assert days == (first, last)
