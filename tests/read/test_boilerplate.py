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
    ],
)
def test_prose_is_not(prose):
    assert boilerplate(prose) == ()
