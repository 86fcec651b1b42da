"""Time expressions: what they are, against which day they count, and what is none."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import graphkit
from graphkit.anchor import dates
from graphkit.gazetteer import seeds

MONDAY = date(2018, 7, 9)
DAYS = st.dates(date(1600, 1, 1), date(2200, 12, 31))
WORDS = st.sampled_from(sorted({row["word"] for row in seeds.rows("dates/words.tsv")}))
HOLIDAYS = st.sampled_from(sorted({row["name"] for row in seeds.rows("dates/holidays.tsv")}))
FIGURES = st.integers(0, 2300).map(str)
TEXTS = st.lists(
    WORDS | HOLIDAYS | FIGURES | st.sampled_from([",", ".", "\n", "-", "the", "of"]), max_size=12
)


def values(text: str, published: date | None = MONDAY) -> list[str]:
    return [t.value for t in dates(text, published)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Monday.", "2018-07-09"),
        ("They will meet on Friday.", "2018-07-13"),
        ("They plan to meet Tuesday.", "2018-07-10"),
        ("They meet by Friday.", "2018-07-13"),
        ("He had said on Friday that he would go.", "2018-07-06"),
        ("It opened on Feb. 29, 2016.", "2016-02-29"),
        ("It will open on Dec. 3.", "2018-12-03"),
        ("It closed on Dec. 3.", "2017-12-03"),
        ("It was shut on Saturday, July 7.", "2018-07-07"),
        ("They met in\nMay 2016.", "2016-05"),
        ("The vote is on Friday.", "2018-07-13"),
        ("They agreed to meet Friday.", "2018-07-13"),
        ("The rule was to be published in November.", "2018-11"),
        ("The fine must be paid by Friday.", "2018-07-13"),
        ("The talks had been scheduled for Friday.", "2018-07-06"),
        ("The report is due by May.", "2019-05"),
        ("It fed the hope that the October election will be fair.", "2018-10"),
        ("It began as previously planned on Friday.", "2018-07-06"),
        ("They agreed on a cut in August.", "2018-08"),
        ("They agreed on a cut in October.", "2017-10"),
    ],
)
def test_tense_and_nearness_choose_the_day(text: str, value: str):
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "May said that she would stay.",
        "The law was signed by May.",
        "They took part in the March on Washington.",
        "The 1990 model sold well.",
        "He won 6-4, 7-5 and 7-6.",
        "She turned 40.",
        "They march on the capital.",
        "He came second.",
        "She is 52 years old.",
        "It weighs 1,990 grams.",
        "It cost $2000 or so.",
        "Some 1900 people came.",
        "The score was 21-19.",
        "It opened on February 29, 2019.",
        "USA Today wrote so.",
        "Two-thirds of them came.",
    ],
)
def test_what_looks_like_a_date_and_is_none(text: str):
    assert values(text) == []


def test_a_month_needs_a_word_before_it_where_it_is_a_name_too():
    assert values("They left in May and in January.") == ["2018-05", "2018-01"]


def test_a_following_day_counts_from_the_day_spoken_of():
    text = "On July 3 they met. The next day they parted. Two days later they met again."
    assert values(text) == ["2018-07-03", "2018-07-04", "2018-07-06"]


def test_a_year_before_a_quarter_is_a_quarter():
    assert values("Sales rose in the first quarter from a year ago.") == ["2018-Q1", "2017-Q1"]


def test_early_and_late_are_thirds():
    early, late = dates("It rained in early June and in late June 2018.", MONDAY)
    assert early.when is not None
    assert late.when is not None
    assert (early.when.end, late.when.start) == (date(2018, 6, 10), date(2018, 6, 21))


def test_an_interval_says_the_words_it_is_from():
    (timex,) = dates("They met last\nweek.", MONDAY)
    assert timex.when is not None
    assert timex.when.basis == "“last week”"


@pytest.mark.parametrize("text", ["on Friday", "last week", "yesterday", "two days ago", "July 3"])
def test_without_a_publication_day_nothing_relative_has_an_interval(text: str):
    (timex,) = dates(f"They met {text}.", None)
    assert timex.when is None
    assert "XX" in timex.value


def test_a_full_date_needs_no_publication_day():
    assert values("They met on July 3, 2018.", None) == ["2018-07-03"]


@given(TEXTS, DAYS | st.none())
def test_an_interval_starts_before_it_ends_and_expressions_do_not_overlap(
    words: list[str], published: date | None
):
    text = " ".join(words)
    found = dates(text, published)
    for timex in found:
        if timex.when and timex.when.start and timex.when.end:
            assert timex.when.start <= timex.when.end
    edges = [edge for t in found for edge in (t.span.start, t.span.end)]
    assert edges == sorted(edges)


@given(TEXTS, DAYS)
def test_the_same_text_on_the_same_day_is_read_the_same(words: list[str], published: date):
    text = " ".join(words)
    assert dates(text, published) == dates(text, published)


@given(
    st.sampled_from(
        [
            "They met yesterday.",
            "They met on Friday.",
            "They met last week.",
            "They will meet next Tuesday.",
            "They met two weeks ago.",
            "They met this weekend.",
            "They will meet tomorrow.",
            "They met on Friday of last week.",
        ]
    ),
    DAYS,
    st.integers(-500, 500),
)
def test_n_weeks_later_relative_dates_are_n_weeks_later(text: str, published: date, weeks: int):
    (here,) = dates(text, published)
    (there,) = dates(text, published + timedelta(weeks=weeks))
    assert here.when is not None
    assert there.when is not None
    assert here.when.start is not None
    assert there.when.start == here.when.start + timedelta(weeks=weeks)


@given(DAYS)
def test_the_29th_of_february_is_a_day_of_a_leap_year_alone(published: date):
    for timex in dates("They met on February 29.", published):
        assert timex.when is None or timex.when.start is None or timex.when.start.day == 29


@pytest.mark.parametrize(
    "text",
    [
        "They met on June 29–31.",
        "They met on February 28–30.",
        "They met from June 31 to July 2.",
        "They met June 30–July 32.",
        "They met on 30-31 June.",
    ],
)
def test_a_range_that_ends_on_no_day_has_no_value_and_breaks_nothing(text):
    assert all(timex.when is None or timex.when.start for timex in dates(text, MONDAY))


def test_no_clock_is_read():
    folder = Path(graphkit.__file__).parent / "anchor"
    code = "".join(path.read_text("utf-8") for path in sorted(folder.rglob("*.py")))
    assert not re.search(r"\.today\(\)|\.now\(|import time\b|mtime", code)


def test_a_long_table_of_figures_is_read_in_a_moment():
    assert dates("7 12 " * 20_000, MONDAY) == ()


@given(
    st.sampled_from(["May", "Feb.", "March", "December"]),
    st.integers(1, 31),
    st.integers(1900, 2100),
)
def test_a_written_day_is_a_day_of_the_calendar_or_none(month: str, number: int, year: int):
    for timex in dates(f"They met on {month} {number}, {year}.", MONDAY):
        if timex.when and timex.when.granularity == "day" and timex.when.start:
            assert (timex.when.start.day, timex.when.start.year) == (number, year)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The summit, to be held on Friday, is short.", "2018-07-13"),
        ("Ahead of Friday’s vote, she met him.", "2018-07-13"),
        ("It is set for Friday.", "2018-07-13"),
        ("The minister meets the envoy on Friday.", "2018-07-13"),
        ("The vote was postponed until Friday.", "2018-07-13"),
        ("Until Friday, the police had not spoken.", "2018-07-06"),
        ("The police met on Friday.", "2018-07-06"),
        ("It was set on Friday.", "2018-07-06"),
        ("It had to be held on Friday.", "2018-07-06"),
    ],
)
def test_words_that_await_a_day_and_words_that_look_back(text: str, value: str):
    assert [t.value for t in dates(text, MONDAY)] == [value]
