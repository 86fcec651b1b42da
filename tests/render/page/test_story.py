"""``story.toml`` is read whole or refused with one line."""

from pathlib import Path

import pytest

from graphkit.render import story

TOLD = """title = "The dam"
[[step]]
address = "graph.html#view=disputes"
text = "Who stands against whom."
"""


def test_a_step_is_the_part_of_an_address_that_names_a_view(tmp_path: Path) -> None:
    path = tmp_path / "story.toml"
    path.write_text(TOLD, "utf-8")
    told = story(path)
    assert told.title == "The dam"
    assert [(one.address, one.text) for one in told.step] == [
        ("view=disputes", "Who stands against whom.")
    ]


@pytest.mark.parametrize("text", ["=", "title = 1", "title = 'x'", "[[step]]\naddress = 'a'\n"])
def test_what_is_no_story_is_refused_with_its_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "story.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"story\.toml: no story"):
        story(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"gone\.toml: cannot be read"):
        story(tmp_path / "gone.toml")
