"""The ranker of antecedents: how sure a name is, who was weighed, and what is refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.gazetteer import seeds
from graphkit.pipeline import understand
from graphkit.records import Search, Statement
from graphkit.resolve.ranking.ranker import certainty
from graphkit.resolve.ranking.weights import CalibrationLine
from graphkit.store.tables import row
from tests.from_text import article, understood

DAY = date(2018, 7, 9)


def statement(text: str, least: float | None = None) -> Statement:
    """The last statement of a text, with names of at least some certainty."""
    search = Search(level="rules") if least is None else Search(level="rules", min_certainty=least)
    return understand(article(text, DAY), search).statements[-1]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Mara Quell spoke. Mara Quell said the bridge was safe.", "full name"),
        ("Mara Quell spoke. Quell said the bridge was safe.", "short name"),
        ("Mara Quell spoke. Mayor Quell said the bridge was safe.", "title and name"),
        ("The German chancellor said the bridge was safe.", "office and day"),
        ("Quell Motors shut a mill. The company said it was sorry.", "description"),
        ("Mara Quell opened the bridge. She said it was safe.", "pronoun"),
    ],
)
def test_each_speaker_says_which_words_name_it(text: str, named: str):
    (naming,) = statement(text).namings
    assert naming.named == named
    assert naming.actors
    assert 0.5 <= naming.certainty <= 1


def test_a_name_is_surer_than_a_pronoun():
    name = statement("Mara Quell spoke. Quell said the bridge was safe.").namings[0]
    pronoun = statement("Mara Quell met Ida Brand. She said the bridge was safe.", 0.0).namings[0]
    assert name.certainty > pronoun.certainty


def test_a_pronoun_between_two_people_is_less_sure_than_with_one():
    one = statement("Mara Quell opened the bridge. She said it was safe.", 0.0)
    two = statement("Mara Quell opened the bridge with Ida Brand. She said it was safe.", 0.0)
    assert one.namings[0].certainty > two.namings[0].certainty


def test_the_candidates_are_all_that_were_weighed_and_the_likeliest_is_first():
    told = statement("Mara Quell opened the bridge with Ida Brand. She said it was safe.", 0.0)
    (naming,) = told.namings
    assert [one.name for one in naming.candidates] == ["Mara Quell", "Ida Brand"]
    assert [one.chosen for one in naming.candidates] == [True, False]
    chances = [one.chance for one in naming.candidates]
    assert chances == sorted(chances, reverse=True)
    assert sum(chances) <= 1.001


GUESS = "Quell Motors and the Brand Bank met in Norwood. It snowed. It said prices would rise."


def test_a_name_below_the_least_certainty_is_refused_and_its_words_are_kept():
    kept, refused = statement(GUESS, 0.0), statement(GUESS, 1.0)
    assert kept.actors
    assert refused.actors == ()
    assert refused.described is not None
    assert (refused.described.kind, refused.described.label) == ("unresolved", "It")


def test_a_refused_name_is_still_told_with_its_chance():
    (naming,) = statement(GUESS, 1.0).namings
    assert naming.actors == ()
    assert any(one.chosen for one in naming.candidates)


def test_a_refused_description_is_no_anonymous_source():
    text = "Quell Motors shut a mill. The company said it was sorry."
    told = statement(text, 1.0).described
    assert told is not None
    assert told.kind == "unresolved"


def test_a_source_that_asked_not_to_be_named_stays_unnamed():
    text = "A driver spoke. The driver, who asked not to be named, said the bridge was unsafe."
    told = statement(text, 1.0).described
    assert told is not None
    assert told.kind == "unnamed"


def test_a_refused_speaker_does_not_become_the_i_of_the_quotation():
    text = "Mara Quell opened the bridge with Ida Brand.\n\n“I built it,” she said."
    finding = understand(article(text, DAY), Search(level="rules", min_certainty=1.0))
    quoted = text.index("“")
    assert not [one for one in finding.mentions if one.span.start >= quoted]


@given(st.floats(0, 1), st.floats(0, 1), st.floats(-3, 3), st.floats(0.01, 3))
def test_a_higher_chance_never_has_a_lower_certainty(one, other, offset, slope):
    low, high = sorted((one, other))
    line = CalibrationLine(offset, slope)
    assert 0 <= certainty(low, line) <= certainty(high, line) <= 1


def test_statements_jsonl_has_the_certainty_of_each_speaker_and_the_candidates():
    text = "Mara Quell opened the bridge with Ida Brand. She said it was safe."
    finding = understood(text, DAY)
    actors = {one.id: one for one in finding.actors}
    told = row(finding.statements[-1], finding.article, actors)
    (speaker,) = told["actors"]
    assert speaker["named"] == "pronoun"
    assert speaker["certainty"] == finding.statements[-1].namings[0].certainty
    assert [one["name"] for one in told["candidates"]] == ["Mara Quell", "Ida Brand"]


def test_each_group_of_mentions_has_a_line_of_calibration():
    rows = {one["of"]: one for one in seeds.rows("ranking/calibration.tsv")}
    assert {"person", "thing", "several", "description", "full name", "short name"} <= set(rows)
    assert all(float(one["slope"]) >= 0 for one in rows.values())
