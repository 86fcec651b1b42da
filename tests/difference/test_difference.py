"""What differs between two builds: the gravest first, with both sentences."""

from datetime import date

import msgspec
import pytest
from from_text import understood

from graphkit.difference import BuildDifference, difference, statement_lines, told
from graphkit.pipeline import gather
from graphkit.store.tables import jsonl
from graphkit.verify import ROWS_NAME, index_files

MONDAY = date(2024, 5, 13)


def lines(text: str):
    timeline = gather([understood(text, MONDAY)])
    return statement_lines(jsonl(timeline), index_files(timeline)[ROWS_NAME])


def between(old: str, new: str) -> BuildDifference:
    # Both builds read the text from a file of the same name.
    return difference(lines(old), lines(new))


def kinds(found: BuildDifference) -> list[str]:
    return [change.kind for change in found.changes]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (
            "Ada Holm said that the train had stopped there.",
            "Ada Holm said that the train had not stopped there.",
            "polarity turned",
        ),
        (
            "Ada Holm promised that the bridge would open.",
            "Ada Holm never promised that the bridge would open.",
            "polarity turned",
        ),
        (
            "Ada Holm said that the train had stopped there.",
            "Ben Orr said that the train had stopped there.",
            "speaker replaced",
        ),
        (
            "Ada Holm said on Monday that the train had stopped there.",
            "Ada Holm said on Sunday that the train had stopped there.",
            "day replaced",
        ),
        (
            "Ada Holm said that the old train had stopped there.",
            "Ada Holm said that the new train had stopped there.",
            "words changed",
        ),
    ],
)
def test_the_gravest_change_comes_first(old: str, new: str, kind: str):
    found = between(old, new)
    assert kinds(found)[0] == kind
    first = found.changes[0]
    assert first.old
    assert first.new
    assert first.old.sentence == old
    assert first.new.sentence == new


def test_what_came_and_went_is_told():
    found = between("Ada Holm said the hall was cold.", "Ben Orr praised the new boats.")
    assert kinds(found) == ["went", "came"]
    assert "old: Ada Holm said the hall was cold." in told(found)
    assert "new: Ben Orr praised the new boats." in told(found)


def test_the_same_build_has_no_difference():
    text = "Ada Holm said the hall was cold. Ben Orr praised the new boats."
    assert told(between(text, text)) == "no difference"


def test_actors_that_came_and_went_are_named():
    found = difference((), (), ["Ada Holm"], ["Ben Orr"])
    assert (found.actors_gone, found.actors_new) == (("Ada Holm",), ("Ben Orr",))


def test_a_difference_is_plain_json():
    found = between("Ada Holm said the hall was cold.", "Ada Holm said the hall was not cold.")
    shown = msgspec.json.decode(msgspec.json.encode(found))
    assert shown["changes"][0]["kind"] == "polarity turned"
