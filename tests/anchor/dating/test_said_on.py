"""Which time dates a saying: its own, that of the occasion, or none."""

import re
from datetime import date

import pytest

from graphkit.anchor import said_at
from graphkit.annotate import parse

MONDAY = date(2018, 7, 9)


def said(text: str, *cues: str) -> list[str]:
    """The days of the verbs, as ISO dates with ``..`` for an open end."""
    starts, place = [], 0
    for cue in cues:
        place = text.index(cue, place)
        starts.append(place)
        place += len(cue)
    return [f"{w.start or ''}..{w.end or ''}" for w in said_at(parse(text), starts, MONDAY)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said on Friday that the bridge would open in May.",
        "On Friday, the mayor said the bridge would open in May.",
        "The mayor on Friday said that the bridge was safe.",
        "The mayor said Friday the bridge was safe.",
        "“The bridge is safe,” the mayor said late on Friday.",
        "In an interview on Friday, the mayor said that the bridge was safe.",
        "Speaking in Springfield on Friday, the mayor said that the bridge was safe.",
        "A statement released on Friday said that the bridge was safe.",
    ],
)
def test_a_time_that_hangs_on_the_verb_dates_it(text: str):
    assert said(text, "said") == ["2018-07-06..2018-07-06"]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that the bridge would open next Friday.",
        "The mayor said the talks on Friday had failed.",
        "The mayor said of last week’s talks that they had failed.",
        "Victims of Friday’s flood said that they had been warned.",
        "Sales rose by a tenth, the company said, against a loss a year earlier.",
    ],
)
def test_a_time_of_the_claim_or_of_somebody_does_not(text: str):
    assert said(text, "said") == ["..2018-07-09"]


def test_verbs_in_a_row_share_their_day():
    text = "On Friday the mayor called it late and described it as dear."
    assert said(text, "called", "described") == ["2018-07-06..2018-07-06"] * 2


def test_the_same_speaker_goes_on_on_the_same_day():
    text = "Ms. Mack spoke on Friday. “It is late,” Mack said. She added that it was dear."
    assert said(text, "said", "added") == ["2018-07-06..2018-07-06"] * 2


def test_another_speaker_does_not():
    text = "Ms. Mack said on Friday that it was late. The council said that it was not."
    assert said(text, "said", "said") == ["2018-07-06..2018-07-06", "..2018-07-09"]


def test_what_looks_back_is_not_of_the_day_it_looks_back_on():
    text = (
        "Ms. Mack said on Friday that it was late. The council denied that.\n\n"
        "“It went well,” Mack said of last week’s talks."
    )
    assert said(text, "said", "said") == ["2018-07-06..2018-07-06", "..2018-07-09"]


def test_an_old_day_is_left_after_a_sentence():
    text = (
        "Ms. Mack said on May 3, 2011, that it was late. The bridge opened. It has two lanes.\n\n"
        "Ms. Mack said that it was dear."
    )
    assert said(text, "said", "said")[1] == "..2018-07-09"


def test_has_said_is_of_no_one_occasion():
    text = "Ms. Mack said on Friday that it was late. Mack has said that it was dear."
    assert said(text, "said", "said")[1] == "..2018-07-09"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met on May 3. “It went well,” Mack said at the time.", "2018-05-03..2018-05-03"),
        (
            "A hearing was held on Friday. It was long. At the hearing, Ms. Mack said no.",
            "2018-07-06..2018-07-06",
        ),
        ("Ms. Mack said before Friday that it was late.", "..2018-07-05"),
        ("Ms. Mack said last month that it was late.", "2018-06-01..2018-06-30"),
    ],
)
def test_echoes_and_bounds(text: str, day: str):
    assert said(text, "said") == [day]


def test_a_headline_has_the_day_of_its_story():
    text = "Mack says no to bridge\n\nMs. Mack said on Friday that she was against it."
    assert said(text, "says", "said") == ["2018-07-06..2018-07-06"] * 2


def test_a_headline_without_a_speaker_of_its_own_has_the_day_of_the_lead():
    text = "Call for new bridge rejected\n\nThe council on Friday voted against a bridge."
    assert said(text, "Call") == ["2018-07-06..2018-07-06"]


def test_who_met_somebody_speaks_on_the_same_occasion():
    text = "Ms. Mack met Mr. Lind on Friday. “It went well,” Mack said. Lind called it useful."
    assert said(text, "said", "called") == ["2018-07-06..2018-07-06"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "When she was asked on Friday about the bridge, Ms. Mack said it was late.",
        "Before leaving on Friday, Ms. Mack said it was late.",
    ],
)
def test_a_clause_that_opens_the_sentence_has_its_day(text: str):
    assert said(text, "said") == ["2018-07-06..2018-07-06"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ms. Mack said in a June interview that it was late.", "2018-06-01..2018-06-30"),
        ("In a 2016 interview, Ms. Mack said that it was late.", "2016-01-01..2016-12-31"),
        ("As Mr. Lind said in 2014, the bridge was late.", "2014-01-01..2014-12-31"),
        ("“It is late,” she posted at 8:30 p.m. on Friday.", "2018-07-06..2018-07-06"),
        ("In a letter dated July 3, the council said no.", "2018-07-03..2018-07-03"),
    ],
)
def test_earlier_statements_letters_and_posts(text: str, day: str):
    cue = "posted" if "posted" in text else "said"
    assert said(text, cue) == [day]


def test_nothing_was_said_after_it_was_published():
    text = "The bridge will be shut, Mack will tell you, the council said Friday."
    assert said(text, "said") == ["2018-07-06..2018-07-06"]


def test_the_reason_is_given():
    text = "Ms. Mack said on Friday that it was late. “It is dear,” Mack said. A man said no."
    found = said_at(parse(text), [text.index(" said", n) + 1 for n in (0, 20, 65)], MONDAY)
    assert [when.basis for when in found] == [
        "“on Friday”",
        "the same occasion as “on Friday”",
        "no date in the text; no later than publication",
    ]


def test_the_reason_of_an_occasion_goes_on_unchanged():
    text = "Ms. Mack said on Friday that it was late. Mack said no. Mack said so. Mack said why."
    starts = [found.start() for found in re.finditer("said", text)]
    assert [when.basis for when in said_at(parse(text), starts, MONDAY)] == [
        "“on Friday”",
        *["the same occasion as “on Friday”"] * 3,
    ]
