"""Every row of the pattern table: its example is read as its value, by that very row."""

from collections import defaultdict
from datetime import date

import pytest

from graphkit.anchor.timex.expressions import dates
from graphkit.anchor.timex.matches import matches
from graphkit.anchor.timex.patterns import patterns
from graphkit.anchor.timex.readings.table import READINGS
from graphkit.anchor.timex.words import WORD_FORMS, timex_words
from graphkit.gazetteer import seeds

MONDAY = date(2018, 7, 9)
ROWS = list(seeds.rows("dates/patterns.tsv"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["pattern"])
def test_an_example_has_the_value_of_its_row(row: dict[str, str]):
    found = [t.value for t in dates(row["example"], MONDAY)] or [""]
    assert row["value"] in found


@pytest.mark.parametrize("number", range(len(ROWS)), ids=lambda n: ROWS[n]["pattern"])
def test_an_example_is_found_by_its_own_row(number: int):
    used = [match.pattern for match in matches(timex_words(ROWS[number]["example"]))]
    assert patterns()[number] in used


def test_the_vocabulary_lists_the_readings_and_the_classes():
    listed = defaultdict(set)
    for row in seeds.rows("vocabulary.tsv"):
        listed[row["vocabulary"]].add(row["value"])
    assert listed["reading"] == set(READINGS)
    assert listed["time class"] >= set(WORD_FORMS)
