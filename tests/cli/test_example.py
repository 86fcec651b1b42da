"""The story that is shipped: written by a command, read without a fault."""

from pathlib import Path

import pytest
from commands import command

from graphkit.gazetteer import seeds
from graphkit.read import read

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def articles():
    found, diagnostics = read([seeds.folder("seeds") / "example"])
    assert diagnostics == ()
    return found


def test_the_command_writes_the_story_and_says_how_to_build_it(tmp_path):
    done = command("example", "-o", "story", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "9 articles. Build them: graphkit build story\n"
    built = command("build", "story", "--quiet", "--level", "rules", cwd=tmp_path)
    assert (built.returncode, built.stderr) == (0, "")


def test_it_replaces_no_file(tmp_path):
    assert command("example", cwd=tmp_path).returncode == 0
    again = command("example", cwd=tmp_path)
    assert (again.returncode, again.stderr.count("\n")) == (74, 1)
    assert "is there already" in again.stderr


def test_it_is_told_by_three_outlets(articles):
    assert len(articles) == 9
    assert len({article.publisher for article in articles}) == 3
    assert all(article.published and article.url for article in articles)


def test_one_text_is_printed_twice_and_one_is_corrected(articles):
    by_url: dict[str, list] = {}
    for article in articles:
        by_url.setdefault(article.url, []).append(article)
    (versions,) = [found for found in by_url.values() if len(found) > 1]
    assert sorted(bool(a.updated) for a in versions) == [False, True]
    lines = [{line for line in a.text.split("\n") if len(line) > 60} for a in articles]
    shared = [
        len(one & other)
        for number, one in enumerate(lines)
        for other in lines[:number]
        if one & other
    ]
    assert sorted(shared)[-2:] >= [5, 5]
