"""The functions that the rows of the pattern table name."""

from graphkit.anchor.timex.readings.table import READINGS
from graphkit.gazetteer import seeds


def test_every_reading_is_named_by_a_row_and_every_row_names_one():
    assert {row["reading"] for row in seeds.rows("dates/patterns.tsv")} == set(READINGS)
