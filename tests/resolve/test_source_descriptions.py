"""A source without a name keeps its own words: described, unnamed on purpose, or unresolved."""

import pytest
from from_text import resolved

from graphkit.gazetteer import seeds


def described(text: str) -> list[tuple[str, str, list[str]]]:
    found = resolved(text)
    names = {actor.id: actor.name for actor in found.actors}
    told = [speaker.described for speaker in found.speakers if speaker.described]
    return [(one.kind, one.label, [names[id_] for id_ in one.belongs_to]) for one in told]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Prosecutors said the boat was stolen.", "Prosecutors"),
        ("Residents said the water was brown.", "Residents"),
        ("The poll found that half would stay.", "The poll"),
        ("Two officials said the bridge was unsafe.", "Two officials"),
        ("A nurse at the clinic said the ward was full.", "A nurse at the clinic"),
        ("Farmers warned that the harvest would be poor.", "Farmers"),
        ("An eyewitness told the court that the light was red.", "An eyewitness"),
        ("His lawyer denied that he was there.", "His lawyer"),
        ("A court document said the debt was paid.", "A court document"),
        ("Local media reported that the road was shut.", "Local media"),
    ],
)
def test_a_role_a_group_or_a_document_is_described_by_its_words(text: str, label: str):
    assert [one[:2] for one in described(text)] == [("described", label)]


@pytest.mark.parametrize("dateline", ["BRASILIA", "WASHINGTON –", "LONDON, June 7 (Varn News) –"])
def test_a_dateline_is_no_word_of_the_source(dateline: str):
    found = described(f"{dateline} A judge in the south said that the firm must pay.")
    assert [label for _, label, _ in found] == ["A judge in the south"]


@pytest.mark.parametrize("row", seeds.rows("cues/withheld.tsv"), ids=lambda row: row["pattern"])
def test_a_name_that_the_article_withholds_is_unnamed(row):
    assert {kind for kind, *_ in described(row["example"])} == {"unnamed"}


@pytest.mark.parametrize(
    "text", ["They said the road was shut.", "She said it was late.", "He denied it was his."]
)
def test_a_pronoun_without_a_sure_antecedent_is_no_anonymous_source(text: str):
    assert [kind for kind, *_ in described(text)] == ["unresolved"]


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Turkey’s ambassador said the talks had failed.", ["Turkey"]),
        ("A doctor in Paris said the ward was full.", ["Paris"]),
        ("A friend of Ada Brandwell said she would appeal. Brandwell wept.", ["Ada Brandwell"]),
        ("Prosecutors said the boat was stolen.", []),
    ],
)
def test_a_source_belongs_to_whom_its_words_name(text: str, owners: list[str]):
    assert described(text)[0][2] == owners


def test_a_speaker_with_a_name_is_not_described():
    assert described("Ada Brandwell said the harvest was late.") == []


@pytest.mark.parametrize(
    "text",
    [
        "A Quell Motors executive said sales fell. The executive said prices would rise.",
        "A nurse at the clinic said the ward was full. The nurse said beds were short.",
        "A nurse said the ward was full. She added that beds were short.",
        "A lawyer for the miners said they would appeal. The lawyer said the mine was shut.",
    ],
)
def test_the_same_source_of_an_article_is_one(text: str):
    first, second = (speaker.described for speaker in resolved(text).speakers)
    assert first is not None
    assert second is not None
    assert first.id == second.id is not None


@pytest.mark.parametrize(
    "text",
    [
        "A nurse said the ward was full. A driver said the road was shut.",
        "A resident said the water was brown. Another resident said it was clear.",
        "Prosecutors said the boat was stolen. Police said it was sunk.",
    ],
)
def test_different_sources_of_an_article_are_two(text: str):
    first, second = (speaker.described for speaker in resolved(text).speakers)
    assert first is not None
    assert second is not None
    assert first.id != second.id


def test_an_unresolved_source_is_nobody():
    (speaker,) = resolved("They said the road was shut.").speakers
    assert speaker.described is not None
    assert speaker.described.id is None
