"""Who tells what others said, the nearest teller first, and who only hears it."""

from datetime import date

import pytest
from from_text import article

from graphkit.pipeline import understand
from graphkit.records import Finding, Search, Statement

DAY = date(2024, 5, 8)
LEVELS = ("rules", "accurate")
UNSAFE = "unsafe"


def read(text: str, level: str) -> Finding:
    return understand(article(text, DAY), Search(level=level))


def claim(finding: Finding, words: str) -> Statement:
    """The shortest statement whose claim has these words."""
    text = finding.article.text
    held = {s.id: " … ".join(p.of(text) for p in s.utterance.content) for s in finding.statements}
    found = [s for s in finding.statements if words in held[s.id]]
    return min(found, key=lambda s: len(held[s.id]))


def named(finding: Finding, ids: tuple[str, ...]) -> str:
    names = {actor.id: actor.name for actor in finding.actors}
    return "|".join(names[one] for one in ids)


# Text | speaker of the words that are unsafe | who tells it, the nearest first.
CHAINS = (
    (
        "“Sadly,” Mara Quell said, according to the Daily Wren. “The pier is unsafe.”",
        "Mara Quell",
        "Daily Wren",
    ),
    (
        "Mara Quell said that Tom Varn had told us that Ida Lund denied it was unsafe.",
        "Ida Lund",
        "Tom Varn|Mara Quell",
    ),
    (
        "The Daily Wren reported that Mara Quell had said that the pier was unsafe.",
        "Mara Quell",
        "Daily Wren",
    ),
    ("Mara Quell told Tom Varn that Ida Lund had said it was unsafe.", "Ida Lund", "Mara Quell"),
    ("According to Mara Quell, Tom Varn said the pier was unsafe.", "Tom Varn", "Mara Quell"),
    ("Mara Quell said that, according to Tom Varn, it was unsafe.", "Tom Varn", "Mara Quell"),
    (
        "The pier is unsafe, Mara Quell said, according to the Daily Wren.",
        "Mara Quell",
        "Daily Wren",
    ),
    ("“It is unsafe,” Mara Quell said, according to the Daily Wren.", "Mara Quell", "Daily Wren"),
    (
        "Tom Varn said the pier was unsafe, the Daily Wren reported on Monday.",
        "Tom Varn",
        "Daily Wren",
    ),
    ("The pier is unsafe, Tom Varn said, the Daily Wren reported.", "Tom Varn", "Daily Wren"),
    ("Mara Quell quoted Tom Varn as saying that the pier was unsafe.", "Tom Varn", "Mara Quell"),
    ("“It is unsafe,” the Daily Wren quoted Tom Varn as saying.", "Tom Varn", "Daily Wren"),
    ("Tom Varn was quoted by the Daily Wren as saying it was unsafe.", "Tom Varn", "Daily Wren"),
    ("“It is unsafe,” Tom Varn was quoted as saying by the Daily Wren.", "Tom Varn", "Daily Wren"),
    ("Mara Quell relayed a statement by Tom Varn that it was unsafe.", "Tom Varn", "Mara Quell"),
    ("Mara Quell cited a warning by Tom Varn that it was unsafe.", "Tom Varn", "Mara Quell"),
    ("“Tom Varn told me, ‘The pier is unsafe’,” Mara Quell said.", "Tom Varn", "Mara Quell"),
    ("Mara Quell said that the pier was unsafe.", "Mara Quell", ""),
    ("Mara Quell said it was late, and Tom Varn said that it was unsafe.", "Tom Varn", ""),
    ("When Tom Varn said no, Mara Quell wrote that it was unsafe.", "Mara Quell", ""),
)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(("text", "speaker", "tellers"), CHAINS)
def test_what_somebody_says_in_the_words_of_another_is_told_by_that_one(
    text: str, speaker: str, tellers: str, level: str
):
    finding = read(text, level)
    found = claim(finding, UNSAFE)
    assert named(finding, found.actors) == speaker
    assert named(finding, found.reported_by) == tellers


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    ("text", "hearer"),
    [
        ("Mara Quell told the Daily Wren that the pier was unsafe.", "Daily Wren"),
        ("“The pier is unsafe,” Mara Quell told the Daily Wren.", "Daily Wren"),
        ("In an interview with the Daily Wren, Mara Quell said it was unsafe.", "Daily Wren"),
        ("Mara Quell said in an interview with the Daily Wren that it was unsafe.", "Daily Wren"),
        ("“It is unsafe,” Mara Quell said in an email to the Daily Wren.", "Daily Wren"),
        ("Mara Quell wrote in a letter to Tom Varn that the pier was unsafe.", "Tom Varn"),
        ("Speaking to the Daily Wren, Mara Quell said that it was unsafe.", "Daily Wren"),
        ("Mara Quell, speaking to Tom Varn, said that the pier was unsafe.", "Tom Varn"),
        ("Tom Varn was told by Mara Quell that the pier was unsafe.", "Tom Varn"),
        ("Mara Quell informed the Daily Wren that the pier was unsafe.", "Daily Wren"),
    ],
)
def test_who_is_told_something_hears_it_and_does_not_tell_it(text: str, hearer: str, level: str):
    finding = read(text, level)
    found = claim(finding, UNSAFE)
    assert named(finding, found.actors) == "Mara Quell"
    assert named(finding, found.addressees) == hearer
    assert found.reported_by == ()


@pytest.mark.parametrize("level", LEVELS)
def test_a_claim_ends_before_the_report_that_ends_its_sentence(level: str):
    text = "Tom Varn said the pier was unsafe, the Daily Wren reported on Monday."
    found = claim(read(text, level), UNSAFE)
    assert [part.of(text) for part in found.utterance.content] == ["the pier was unsafe"]


@pytest.mark.parametrize("level", LEVELS)
def test_who_is_cited_is_no_claim(level: str):
    text = "The Daily Wren, citing Tom Varn, reported that the pier was unsafe."
    finding = read(text, level)
    assert [s.utterance.verb for s in finding.statements] == ["report"]
