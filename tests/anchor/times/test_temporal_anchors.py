"""Times with the words before them that make a bound of them."""

from datetime import date

import pytest

from graphkit.anchor.times.temporal_anchors import TemporalAnchor, temporal_anchors
from graphkit.anchor.timex.expressions import dates

MONDAY = date(2018, 7, 9)


def told(text: str) -> tuple[TemporalAnchor, ...]:
    return temporal_anchors(text, dates(text, MONDAY), None)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("It rained on Friday.", "2018-07-06", "2018-07-06"),
        ("It rained until Friday.", None, "2018-07-06"),
        ("It will rain until Friday.", None, "2018-07-13"),
        ("It has rained since Friday.", "2018-07-06", None),
        ("It rained before Friday.", None, "2018-07-05"),
        ("It rained after May 3.", "2018-05-03", None),
        ("It rained as of May 3, by the May 4 report.", "2018-05-03", None),
    ],
)
def test_words_before_a_time_make_a_bound_of_it(text: str, start: str | None, end: str | None):
    when = told(text)[0].when
    assert (when.start and str(when.start), when.end and str(when.end)) == (start, end)


def test_a_report_of_a_day_is_no_deadline():
    assert told("It is wet, by the May 4 report.")[0].effect == ""
