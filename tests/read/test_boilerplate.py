"""Each row of seeds/cues/boilerplate.tsv takes its own example, and prose stays prose."""

import pytest

from graphkit.gazetteer import seeds
from graphkit.read.boilerplate import boilerplate


@pytest.mark.parametrize("row", seeds.rows("cues/boilerplate.tsv"), ids=lambda row: row["example"])
def test_the_example_of_a_row_is_furniture(row):
    (found,) = boilerplate(row["example"])
    assert found.reason == row["what"]


@pytest.mark.parametrize(
    "prose",
    [
        "The photo by her bed showed a boat.",
        "Join the discussion, the mayor told residents.",
        "Follow us into the hall, the guide said to the children.",
        "Read more books, the teacher said.",
        "Home prices rose.",
        "Comments by the mayor angered the council.",
        "Share prices fell on Monday.",
        "By Friday the road was closed, Ada Quell said.",
        "By the river Ada Quell keeps bees.",
        "Reporting by foreign journalists was banned in the north.",
        "Editing by Ada Quell saved the book, her publisher said.",
        "Ada Quell contributed from her own savings, the court heard.",
        "Copyright law has to change, the singer said.",
        "Published twice, the book sold well.",
        "Contact us if you saw the car, the sergeant asked drivers.",
        "News of the flood came late.",
        "He moved home (to Oslo) in May.",
        "Writing by hand is a joy, Tom Reyd wrote.",
    ],
)
def test_prose_is_not(prose):
    assert boilerplate(prose) == ()


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("“We wait,” he said. (Reporting by Ada Quell)", "(Reporting by Ada Quell)"),
        ("He left. Editing by Tom Reyd and Ada Quell", "Editing by Tom Reyd and Ada Quell"),
        ("The harbour at dawn. Photograph: Ada Quell/Varn News", "Photograph: Ada Quell/Varn News"),
        ("The harbour at dawn. (Photo: Varn News)", "(Photo: Varn News)"),
    ],
)
def test_a_credit_behind_the_last_sentence_of_a_line_is_no_part_of_it(line: str, credit: str):
    (found,) = boilerplate(f"{line}\nHe came back.")
    assert found.span.of(line) == credit
