"""The time that a claim speaks of: days of quotations, plans, conditions, lengths of time."""

from datetime import date

import pytest

from tests.from_text import understood

WEDNESDAY = date(2024, 5, 8)


def about(text: str) -> tuple[str, str] | None:
    """The first and the last day that the first claim of a text speaks of."""
    when = understood(text, WEDNESDAY).statements[0].about_when
    return (str(when.start or ""), str(when.end or "")) if when else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("“We will open tomorrow,” Mayor Zoe Lund said on Monday.", "2024-05-07"),
        ("“We meet on Friday,” Mayor Zoe Lund said on Monday.", "2024-05-10"),
        ("“We met on Friday,” Mayor Zoe Lund said on Monday.", "2024-05-03"),
        ("“We meet again on Monday,” Mayor Zoe Lund said on Monday.", "2024-05-13"),
        ("“Last night was hard,” Mayor Zoe Lund said on Monday.", "2024-05-05"),
        ("Mayor Zoe Lund said on Tuesday that the pier would open today.", "2024-05-08"),
        ("Mayor Zoe Lund said on Monday that the council votes on Friday.", "2024-05-10"),
    ],
)
def test_days_of_a_quotation_count_from_the_day_of_saying(text: str, day: str):
    assert about(text) == (day, day)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Mayor Zoe Lund promised on Monday to resign within two weeks.", "-05-06", "-05-20"),
        ("“It will open in the next six months,” Zoe Lund said on Monday.", "-05-06", "-11-06"),
        ("“It was hard in the past ten days,” Zoe Lund said on Monday.", "-04-26", "-05-06"),
    ],
)
def test_a_length_of_time_is_measured_from_the_day_of_saying(text: str, first: str, last: str):
    assert about(text) == (f"2024{first}", f"2024{last}")


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Zoe Lund said on Tuesday that if it rains on Friday, the pier will open on Sunday.",
        "“If it rains on Friday, we open on Sunday,” Mayor Zoe Lund said on Tuesday.",
    ],
)
def test_what_is_said_goes_before_its_condition(text: str):
    assert about(text) == ("2024-05-12", "2024-05-12")


def test_a_length_of_time_alone_is_no_time_that_a_claim_speaks_of():
    assert about("Mayor Zoe Lund said on Monday that the work took two weeks.") is None
