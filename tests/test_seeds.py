"""The word lists: every table has what its readers need, and each row says where it is from."""

import pytest

from graphkit.extract.clauses.contents.frames import FRAMES
from graphkit.gazetteer import seeds

TABLES = sorted(p.relative_to(seeds.folder("seeds")) for p in seeds.folder("seeds").rglob("*.tsv"))
BESIDE = {
    "silence",
    "quote",
    "document",
}  # frames that are not a function of the parse alone


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_each_row_is_whole_and_says_where_it_is_from(table):
    rows = seeds.rows(str(table))
    assert rows
    assert all(row.get("source") or "source" not in row for row in rows)
    assert all(None not in row for row in rows)


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_no_row_stands_twice(table):
    rows = [tuple(row.values()) for row in seeds.rows(str(table))]
    assert len(rows) == len(set(rows))


def test_each_frame_of_a_verb_has_its_function():
    frames = {f for row in seeds.rows("cues/verbs.tsv") for f in row["frames"].split(",")}
    assert frames - BESIDE == frames & set(FRAMES)
    assert set(FRAMES) <= frames
