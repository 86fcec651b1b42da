"""The day that a reader writes down for a saying, and the ground for it."""

import ast
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

import graphkit.anchor
from graphkit.pipeline import understand
from graphkit.read.article import article_from_text
from graphkit.records import Said, Statement, When
from graphkit.records import Search as Options
from tests.from_text import understood

WEDNESDAY = date(2024, 5, 8)
LONG_LEAD = "The bridge is old, was built of wood, and is used by the people of the town each day."
ENDING = "\n\nIt has two lanes. It is long."
RULES = Options(level="rules")


def statement(text: str, words: str, day: date | None = WEDNESDAY) -> Statement:
    """The statement whose claim has some words."""
    found = understood(text, day)
    return next(
        s
        for s in found.statements
        if any(words in span.of(found.article.text) for span in s.utterance.content)
    )


def said(text: str, words: str, day: date | None = WEDNESDAY) -> tuple[str, str]:
    """The day and the ground of the statement whose claim has some words; ``-`` for none."""
    when = statement(text, words, day).said
    return str(when.day or "-"), when.ground or "-"


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Zoe Lund said on Tuesday that the pier was safe.",
        "“The pier was safe,” Mayor Zoe Lund told a meeting on Tuesday.",
        "In a letter dated May 7, Mayor Zoe Lund said the pier was safe.",
        "Mayor Zoe Lund appeared to concede on Tuesday that the pier was safe.",
        "Mayor Zoe Lund said a day ago that the pier was safe.",
        "Mayor Zoe Lund said on Tuesday the pier was safe.",
        "After a flood in April, Mayor Zoe Lund said on Tuesday the pier was safe.",
        "At a rally on Tuesday, after talks on Monday, Mayor Zoe Lund said the pier was safe.",
        "Asked on Tuesday, Mayor Zoe Lund said the pier was safe.",
        "In an interview that was aired on Tuesday, Mayor Zoe Lund said the pier was safe.",
    ],
)
def test_words_beside_the_saying_state_its_day(text: str):
    assert said(text, "pier was safe") == ("2024-05-07", "stated")


@pytest.mark.parametrize(
    "opening",
    [
        "Mayor Zoe Lund spoke to the council on Monday.",
        "Mayor Zoe Lund said on Monday that the road was shut.",
        "Mayor Zoe Lund met the fishermen on Monday.",
        "The council signed the pact on Monday. In speeches before the signing,",
        "The council signed the pact on Monday. It rained. At the signing,",
        "The council met on Monday. Speaking before the meeting,",
    ],
)
def test_a_dated_occasion_dates_what_is_said_on_it(opening: str):
    text = f"The pier has two lanes. {opening} Mayor Zoe Lund said the pier was safe."
    assert said(text, "pier was safe") == ("2024-05-06", "occasion")


@pytest.mark.parametrize(
    "lead",
    [
        "Lawmakers questioned the water agency at a hearing on Tuesday.",
        "A bus fell into the river on Monday, police said on Tuesday.",
        "The bridge was shut on Tuesday.",
        "A bus fell into the river on Tuesday, police said.",
        "Bridge shut on Tuesday\n\nThe old bridge is closed to all traffic and to people on foot.",
        "The talks on Monday failed. The council voted on Tuesday to end them.",
    ],
)
def test_the_day_of_the_news_dates_the_rest(lead: str):
    text = (
        f"{lead}\n\nCouncillor Rita Shaw said the pipes were old.\n\nIt has two lanes. It is long."
    )
    assert said(text, "pipes were old") == ("2024-05-07", "story")


@pytest.mark.parametrize(
    "lead",
    [
        "The council will vote on Thursday.",
        "It was the first vote since Tuesday.",
        "“They left on Tuesday,” a sign reads.",
        "The bridge had been shut on Tuesday.",
        "The bridge was shut in 2019.",
        "The bridge was shut on April 2.",
    ],
)
def test_what_is_no_day_of_the_news_leaves_publication(lead: str):
    text = (
        f"{lead}\n\nCouncillor Rita Shaw said the pipes were old.\n\nIt has two lanes. It is long."
    )
    assert said(text, "pipes were old") == ("2024-05-08", "published")


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Zoe Lund has long said the pier was safe.",
        f"{LONG_LEAD}\n\nMayor Zoe Lund has said the pier was safe.",
        "The bridge is shut. It is old. Mayor Zoe Lund has said the pier was safe.",
        "Mayor Zoe Lund repeatedly said the pier was safe.",
        "Mayor Zoe Lund had said the pier was safe.",
        "Mayor Zoe Lund often said the pier was safe.",
        "Mayor Zoe Lund used to say the pier was safe.",
        "Mayor Zoe Lund said last month that the pier was safe.",
        "The pier burned in 1998. Mayor Zoe Lund said the pier was safe.",
        "In 2003, the pier was new. Mayor Zoe Lund said the pier was safe.",
    ],
)
def test_what_was_said_on_no_single_day_has_none(text: str):
    assert said(text, "pier was safe") == ("-", "-")


def test_a_text_that_is_long_and_names_no_day_is_no_news_of_its_day():
    filler = "The old town has a harbour, a mill and a market. " * 100
    text = f"{filler}\n\nCouncillor Rita Shaw said the pipes were old."
    assert said(text, "pipes were old") == ("-", "-")


def test_somebody_says_it_on_the_day_of_publication():
    text = (
        "The bridge was shut on Tuesday. Councillor Rita Shaw says the pipes were old. It is long."
    )
    assert said(text, "pipes were old") == ("2024-05-08", "published")


def test_the_dateline_is_the_day_of_the_news():
    text = "LEEDS, May 7 (Torvan Press) — The bridge will open in June, engineer Mia Rask said."
    assert said(text, "open in June") == ("2024-05-07", "story")


def test_without_a_publication_day_only_a_stated_day_is_known():
    text = "Mayor Zoe Lund said on May 7, 2024, that the pier was safe. A man said it was not."
    assert said(text, "pier was safe", None) == ("2024-05-07", "stated")
    assert said(text, "it was not", None) == ("-", "-")


def test_lines_with_a_day_date_what_stands_below_them():
    text = (
        "Live: the vote on the bridge\n\n"
        "May 7, 9:15 a.m.\n\nCouncillor Rita Shaw said the pipes were old.\n\n"
        "May 6, 8:30 p.m.\n\nMayor Zoe Lund said the pier was safe. “I was there today,” she said."
    )
    assert said(text, "pipes were old") == ("2024-05-07", "story")
    assert said(text, "pier was safe") == ("2024-05-06", "story")
    about = statement(text, "I was there").about_when
    assert about is not None
    assert about.start == date(2024, 5, 6)


def test_several_datelines_date_what_stands_below_each():
    text = (
        "LEEDS, May 5 (Torvan Press) — Councillor Rita Shaw said the pipes were old.\n\n"
        "It rained for hours, and the road to the harbour was shut for the whole day.\n\n"
        "YORK, May 7 (Torvan Press) — Mayor Zoe Lund said the pier was safe. “I was there today,” "
        "she said."
    )
    assert said(text, "pipes were old") == ("2024-05-05", "story")
    assert said(text, "pier was safe") == ("2024-05-07", "story")


def test_an_older_dispatch_is_dated_by_its_dateline():
    text = "LEEDS, April 29 (Torvan Press) — Mayor Zoe Lund said the pier was safe."
    when = statement(text, "pier was safe").said
    assert (str(when.day), when.ground, when.end) == ("2024-04-29", "story", WEDNESDAY)


def revised(updated: date) -> Said:
    one = article_from_text(
        "Councillor Rita Shaw said that the pipes were old.",
        published=When(start=WEDNESDAY, end=WEDNESDAY, granularity="day"),
        updated=When(start=updated, end=updated, granularity="day"),
    )
    return understand(one, RULES).statements[0].said


def test_a_revision_proves_only_the_day_of_its_update():
    later = revised(date(2024, 5, 16))
    assert (later.start, later.end, later.day) == (None, date(2024, 5, 16), WEDNESDAY)
    assert later.basis == "no date in the text; no later than the update"
    assert revised(WEDNESDAY).end == WEDNESDAY


def test_a_quotation_counts_from_the_day_of_the_news():
    text = f"The bridge was shut on Tuesday.\n\n“It broke today,” Rita Shaw said.{ENDING}"
    about = statement(text, "It broke today").about_when
    assert about is not None
    assert about.start == date(2024, 5, 7)


def test_a_reply_after_a_trip_is_not_before_its_end():
    text = (
        "Ida Orlik returned from a trip to Oslo on May 4 and 5. "
        "After the two-day trip, Orlik said: “I was polite.”"
    )
    when = statement(text, "polite").said
    assert (when.start, when.end) == (date(2024, 5, 5), WEDNESDAY)


def test_an_event_of_the_tables_long_ago_dates_nobody():
    text = (
        "In the first council meeting on a Saturday since the 1982 Falklands War, "
        "Ida Orlik said that the pier was safe. Orlik said it was dear."
    )
    for words in ("pier was safe", "it was dear"):
        start = statement(text, words).said.start
        assert start is None or start.year == WEDNESDAY.year


OPENINGS = (
    "The council met on {}.",
    "Mayor Zoe Lund spoke {}.",
    "The bridge was shut {}.",
    "The council votes next week.",
    "The pier burned {}.",
)
TIMES = ("on Monday", "yesterday", "last week", "two weeks ago today", "today", "before Friday")
SAYINGS = (
    "Mayor Zoe Lund said {} that the pier was safe.",
    "“The pier was safe,” Mayor Zoe Lund said.",
    "Mayor Zoe Lund has said the pier was safe.",
    "The council says the pier was safe.",
    "After talks {}, Mayor Zoe Lund said the pier was safe.",
)
TEXTS = st.builds(
    lambda opening, saying, one, other: f"{opening.format(one)} {saying.format(other)}",
    st.sampled_from(OPENINGS),
    st.sampled_from(SAYINGS),
    st.sampled_from(TIMES),
    st.sampled_from(TIMES),
)


def times(text: str, day: date) -> list[Said]:
    return [s.said for s in understood(text, day).statements]


@given(TEXTS)
@limits(max_examples=60, deadline=None)
def test_the_day_lies_in_the_interval_and_moves_with_publication(text: str):
    first = times(text, WEDNESDAY)
    for when in first:
        if when.day:
            assert when.start is None or when.start <= when.day
            assert when.end is None or when.day <= when.end <= WEDNESDAY
        assert (when.day is None) == (when.ground is None)
    for weeks in (-60, 3):
        away = timedelta(weeks=weeks)
        moved = times(text, WEDNESDAY + away)
        assert [s.day for s in moved] == [s.day and s.day + away for s in first]


def test_no_day_depends_on_the_clock():
    calls = {"today", "now", "time", "utcnow"}
    for path in Path(graphkit.anchor.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            assert not (isinstance(called, ast.Attribute) and called.attr in calls), path
