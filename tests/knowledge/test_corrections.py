"""A file of corrections is read whole or refused with one line."""

import json
from pathlib import Path

import pytest

from graphkit.knowledge import Correction, corrections

GOOD = {"text": "a", "cue": [1, 5], "words": "said", "wrong": "day", "right": "2020-03-02"}


def written(folder: Path, told: object) -> Path:
    path = folder / "corrections.json"
    path.write_text(told if isinstance(told, str) else json.dumps(told), "utf-8")
    return path


def test_a_file_gives_its_corrections(tmp_path: Path) -> None:
    path = written(tmp_path, {"corrections": [GOOD]})
    assert corrections(path) == (
        Correction(text="a", cue=(1, 5), words="said", wrong="day", right="2020-03-02"),
    )
    assert corrections(None) == ()


@pytest.mark.parametrize(
    "told",
    ["", "[]", "{}", "{", {"corrections": [GOOD | {"wrong": "mood"}]}, "[" * 9999],
)
def test_what_is_no_such_file_is_refused_with_its_name(tmp_path: Path, told: object) -> None:
    with pytest.raises(ValueError, match=r"corrections\.json: no file of corrections"):
        corrections(written(tmp_path, told))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"gone\.json: cannot be read"):
        corrections(tmp_path / "gone.json")
