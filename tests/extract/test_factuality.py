"""What a sentence tells as no fact is no report: conditions, modal verbs, hearsay, doubts."""

from functools import cache

import pytest

from graphkit.annotate import parse
from graphkit.extract import extract
from graphkit.gazetteer import seeds
from graphkit.records import Search, Utterance
from tests.from_text import article

LEVELS = ["rules", "accurate"]
EVIDENTIALS = seeds.rows("cues/evidentials.tsv")
OPEN = (
    "If Ida Moss says that the safe is open, the guards will leave.",
    "Unless Ida Moss says that the safe is open, nobody will leave.",
    "Had Ida Moss said the safe was open, nobody would have stayed.",
    "Until Ida Moss says that the safe is open, the guards wait.",
    "Ida Moss may say that the safe is open.",
    "Ida Moss might announce that the safe is open.",
    "Ida Moss should say that the safe is open.",
    "Ida Moss would have said that the safe was open.",
    "Ida Moss will continue to say that the safe is open.",
    "Ida Moss is yet to say whether the safe is open.",
    "The guards want Ida Moss to say that the safe is open.",
    "Imagine Ida Moss saying “the safe is open”.",
    "In the play, Ida Moss says that the safe is open.",
    "There is no proof that Ida Moss said the safe was open.",
    "Nobody ever heard Ida Moss say that the safe was open.",
    "If the court finds that Ida Moss said the safe was open, she must pay.",
)
NEGATED = (
    "It is not true that Ida Moss said the safe was open.",
    "Far from saying that the safe was open, Ida Moss left.",
    "Ida Moss denied having said that the safe was open.",
    "Ida Moss refrained from saying that the safe was open.",
)
QUESTIONED = (
    "Who said that the safe was open?",
    "Was it Ida Moss who said that the safe was open?",
    "What if Ida Moss said the safe was open?",
    "The clerk asked whether Ida Moss had said the safe was open.",
)
SAID = (
    "Ida Moss did not hesitate to say that the safe was open.",
    "“I must say that the safe was open,” Ida Moss said.",
    "It is true that Ida Moss said the safe was open.",
    "Ida Moss went on to say that the safe was open.",
    "The guard who left said that the safe was open.",
)


@cache
def found(text: str, level: str) -> tuple[Utterance, ...]:
    return extract(article(text), parse(text), Search(level=level)).utterances


def of_safe(text: str, level: str) -> list[Utterance]:
    """The reports whose words end with the safe, the nearest to it first."""
    told = [u for u in found(text, level) if "safe" in " ".join(s.of(text) for s in u.content)]
    return sorted(told, key=lambda u: -u.content[0].start)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("text", OPEN)
def test_what_is_left_open_is_no_report(text, level):
    assert [u.polarity for u in of_safe(text, level) if u.polarity == "asserted"] == []


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        *((text, "negated") for text in NEGATED),
        *((text, "questioned") for text in QUESTIONED),
        *((text, "asserted") for text in SAID),
    ],
)
def test_a_report_has_the_polarity_of_the_clauses_above_it(text, polarity, level):
    assert [u.polarity for u in of_safe(text, level)[:1]] == [polarity]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("row", EVIDENTIALS, ids=lambda row: f"{row['word']} {row['kind']}")
def test_a_word_around_a_report_does_what_its_row_says(row, level):
    told = [u for u in of_safe(row["example"], level)[:1] if u.polarity == "asserted"]
    words = [s.of(row["example"]).lower() for u in told for s in u.evidential]
    outer = [u for u in found(row["example"], level) if u not in told]
    assert words or outer or not told
    if row["effect"] == "hearsay" and level == "rules":
        assert words or outer
