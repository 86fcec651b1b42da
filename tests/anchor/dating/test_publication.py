"""Which day an article counts from, and what is said where two do not agree or none is there."""

from datetime import date

import pytest

from graphkit.anchor.dating.publication import publication, unresolved
from graphkit.anchor.times.dateline import dateline
from graphkit.anchor.timex.expressions import dates
from graphkit.records import Article, When

MONDAY = date(2018, 7, 9)


def article(text: str, published: date | None = MONDAY) -> Article:
    when = When(start=published, end=published, granularity="day", basis="publication date “x”")
    return Article(
        id="a", path="a.txt", text=text, digest="", published=when if published else None
    )


def test_today_is_the_dateline_s_day():
    issue = publication(article("SEOUL, July 7 (Agency) – Talks ended today.\n"))
    assert (issue.today, issue.diagnostics) == (date(2018, 7, 7), ())
    assert issue.when is not None
    assert issue.when.start == MONDAY


@pytest.mark.parametrize(
    "opening",
    [
        "SEOUL, July 7 (Agency) –",
        "SEOUL, South Korea, July 7 –",
        "SEOUL, July 7, 2018 /Newswire/ --",
        "Seoul, 7 July (Agency) -",
        "NEW YORK/SEOUL, July 7 (Agency) -",
    ],
)
def test_datelines_with_city_and_agency(opening: str):
    line = dateline(f"{opening} Talks ended.\n", MONDAY)
    assert line is not None
    assert line.start == date(2018, 7, 7)


@pytest.mark.parametrize(
    "text", ["In Paris, July 7 was hot - very hot.", "The talks on July 7 (Monday) – were long."]
)
def test_a_sentence_is_no_dateline(text: str):
    assert dateline(text, MONDAY) is None


def test_what_a_dispatch_says_was_said_before_it_was_written():
    text = "SEOUL, July 7 (Agency) – Ms. Mack said that it was late.\n"
    issue = publication(article(text))
    assert (issue.today, issue.bound) == (date(2018, 7, 7), "the dateline “July 7”")


def test_a_dateline_of_another_month_is_not_used_and_said():
    issue = publication(article("SEOUL, May 7 (Agency) – Talks ended today.\n"))
    assert issue.today == MONDAY
    assert "63 days apart" in issue.diagnostics[0].reason


def test_a_dateline_with_its_year_stands_for_a_missing_date():
    issue = publication(article("SEOUL, July 7, 2018 – Talks ended today.\n", None))
    assert issue.when is not None
    assert (issue.when.start, issue.when.basis) == (date(2018, 7, 7), "dateline “July 7, 2018”")


@pytest.mark.parametrize(
    "text", ["SEOUL, July 7 – Talks ended.", "Talks ended on July 7.", "NATO met. July 7 came.", ""]
)
def test_without_a_year_there_is_no_day(text: str):
    assert publication(article(text, None)).today is None


def test_what_waits_for_a_date_is_one_trouble():
    text = "They met on Friday and last week, and again on Friday, and on May 3, 2011."
    (diagnostic,) = unresolved(article(text, None), dates(text, None))
    assert diagnostic.reason.endswith("“Friday”, “last week”")
    assert (diagnostic.path, diagnostic.severity) == ("a.txt", "warning")


def test_a_page_can_show_an_older_dispatch():
    issue = publication(article("SEOUL, July 1 (Agency) – Talks ended today.\n"))
    assert (issue.today, issue.last, issue.ground) == (date(2018, 7, 1), MONDAY, "story")
    assert issue.diagnostics[0].reason.endswith("8 days apart; days count from the dateline")
