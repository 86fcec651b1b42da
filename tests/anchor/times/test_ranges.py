"""Two times as the ends of one."""

from datetime import date

import pytest

from graphkit.anchor.times.ranges import ranged
from graphkit.anchor.times.temporal_anchors import temporal_anchors
from graphkit.anchor.timex.expressions import dates

MONDAY = date(2018, 7, 9)


def intervals(text: str) -> list[str]:
    found = ranged(text, temporal_anchors(text, dates(text, MONDAY), None))
    return [f"{t.when.start}..{t.when.end}" for t in found]


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("They met from June 28 to July 3.", "2018-06-28..2018-07-03"),
        ("They met from Tuesday through Thursday.", "2018-07-03..2018-07-05"),
        ("He ruled from 1990 until 1995.", "1990-01-01..1995-12-31"),
        ("It was built between May 2010 and June 2012.", "2010-05-01..2012-06-30"),
    ],
)
def test_two_ends_are_one_time(text: str, interval: str):
    assert intervals(text) == [interval]


@pytest.mark.parametrize(
    "text",
    [
        "The vote was moved from July 3 to July 5.",
        "They met on July 3 and on July 5.",
        "He left from there in 1995 to return in 1990.",
    ],
)
def test_two_times_stay_two(text: str):
    assert len(intervals(text)) == 2
