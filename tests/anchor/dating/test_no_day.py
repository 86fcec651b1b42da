"""What has no day, and what leaves an occasion or an event, on texts with a day of the news."""

from datetime import date

import pytest

from tests.from_text import understood

WEDNESDAY = date(2024, 5, 8)
LEAD = (
    "The council shut the old bridge over the river on Tuesday, and the people of the town were "
    "sent to the ferry.\n\nThe ferry is slow.\n\nIt has two decks."
)
ENDING = "\n\nIt has two lanes. It is long."


def said(text: str, words: str) -> tuple[str, str]:
    """The day and the ground of the statement whose claim has some words; ``-`` for none."""
    found = understood(text, WEDNESDAY)
    text = found.article.text
    when = next(
        s.said
        for s in found.statements
        if any(words in span.of(text) for span in s.utterance.content)
    )
    return str(when.day or "-"), when.ground or "-"


@pytest.mark.parametrize(
    "sentence",
    [
        "Critics say that the bridge is too old.",
        "The officials warn that the bridge is too old.",
        "A poll showed that the bridge is too old.",
        "She’d warned that the bridge is too old.",
        "According to a poll last week, the bridge is too old.",
    ],
)
def test_beliefs_habits_and_data_have_no_day(sentence: str):
    assert said(f"{LEAD}\n\n{sentence}{ENDING}", "too old") == ("-", "-")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Critics said that the bridge is too old.", ("2024-05-07", "story")),
        ("Zoe Lund says that the bridge is too old.", ("2024-05-08", "published")),
        ("Two critics say that the bridge is too old.", ("2024-05-08", "published")),
    ],
)
def test_one_of_the_past_or_a_named_one_of_the_present_has_one(
    sentence: str, told: tuple[str, str]
):
    assert said(f"{LEAD}\n\n{sentence}{ENDING}", "too old") == told


def test_a_claim_with_will_is_of_today_in_a_passage_of_another_year():
    past = "In 2019, the council built a dam."
    text = f"{LEAD}\n\n{past} Zoe Lund said that it will be too old.{ENDING}"
    assert said(text, "too old") == ("2024-05-07", "story")
    text = f"{LEAD}\n\n{past} Zoe Lund said that it was too old.{ENDING}"
    assert said(text, "too old") == ("-", "-")


def test_what_somebody_refers_to_is_not_the_day_of_saying():
    text = (
        "Mayor Zoe Lund said on Tuesday that the ferry was slow.\n\n"
        "“The bridge is too old,” Lund said in reference to the crash on April 2."
    )
    assert said(text, "too old") == ("2024-05-07", "occasion")


def test_a_speaker_on_a_programme_has_left_the_debate():
    text = (
        f"{LEAD}\n\nZoe Lund spoke at a debate on Saturday. “It is too dear,” Lund said.\n\n"
        "“It is too old,” Lund said on Radio Norve. “It is too short,” she added."
    )
    assert said(text, "too dear") == ("2024-05-04", "occasion")
    assert said(text, "too old") == ("2024-05-07", "story")
    assert said(text, "too short") == ("2024-05-07", "story")


def test_a_plan_that_opens_the_news_is_not_of_the_day_of_another_event():
    text = (
        "The council will shut the old bridge over the river on Friday, Mayor Zoe Lund said, as it "
        "is too old.\n\nThe first ferry crossed the river on Monday with two hundred people.\n\n"
        "The ferry is slow."
    )
    assert said(text, "too old") == ("2024-05-08", "published")


def test_what_several_say_on_one_day_is_the_day_of_the_news():
    filler = "The old town has a harbour, a mill and a market. " * 100
    text = (
        f"{filler}\n\nMayor Zoe Lund said on Tuesday that the ferry was slow.\n\n"
        f"{filler}\n\nEngineer Mia Rask said on Tuesday that the pipes were old.\n\n"
        "Councillor Rita Shaw said that the bridge was too old."
    )
    assert said(text, "too old") == ("2024-05-07", "story")
