"""What may be set, and that nothing is read which nobody named."""

import math

import pytest

import graphkit
from graphkit.settings import Settings, settings

TEXT = "---\ndate: 2018-03-05\n---\nAda Brandwell, a farmer, said the harvest was late.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "entities.toml").write_text('[names]\n"Ada Brandwell" = "Farmer Brandwell"\n')
    (tmp_path / "graphkit.toml").write_text('level = "rules"\nentities = "entities.toml"\n')
    return tmp_path


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"level": "acurate"}, "level “acurate” is none of rules, fast, accurate"),
        ({"attributions": "thoughts"}, "attributions “thoughts” is none of speech, all"),
        ({"min_score": 7}, "min_score 7 is not a number from 0 to 1"),
        ({"min_score": -1}, "min_score -1 is not a number from 0 to 1"),
        ({"min_score": math.nan}, "min_score nan is not a number from 0 to 1"),
    ],
)
def test_a_value_that_is_not_allowed_is_refused_with_those_that_are(wrong, told):
    with pytest.raises(ValueError, match=told):
        Settings(**wrong)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('level = "acurate"', "none of rules, fast, accurate|Invalid enum"),
        ("min_score = 7", "not a number from 0 to 1"),
        ('colour = "red"', "colour"),
        ("level", "graphkit.toml: "),
        ("a = " + "[" * 20_000, "too deep"),
    ],
)
def test_a_file_with_such_a_value_is_named(tmp_path, text, told):
    path = tmp_path / "graphkit.toml"
    path.write_text(text)
    with pytest.raises(ValueError, match=told) as raised:
        settings(path)
    assert str(raised.value).startswith(str(path))
    assert "\n" not in str(raised.value)


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    with pytest.raises(ValueError, match="cannot be read"):
        settings(tmp_path / "graphkit.toml")


def names(graph):
    return {actor.name for actor in graph.timeline.actors}


@pytest.mark.usefixtures("folder")
def test_python_reads_no_file_that_it_was_not_told():
    assert names(graphkit.build("a.txt")) == {"Ada Brandwell"}


def test_python_obeys_the_files_that_it_is_told(folder):
    told = Settings(level="rules", entities="entities.toml")
    assert names(graphkit.build("a.txt", settings=told)) == {"Farmer Brandwell"}
    assert names(graphkit.build("a.txt", settings="graphkit.toml")) == {"Farmer Brandwell"}
    assert names(graphkit.build("a.txt", settings=folder / "graphkit.toml")) == {"Farmer Brandwell"}


def test_paths_in_a_file_count_from_its_folder(folder, monkeypatch):
    (folder / "below").mkdir()
    monkeypatch.chdir(folder / "below")
    assert names(graphkit.build("../a.txt", settings="../graphkit.toml")) == {"Farmer Brandwell"}


def test_one_path_is_one_article_and_not_its_letters(folder):
    for path in ("a.txt", folder / "a.txt", ["a.txt"], ("a.txt",), iter(["a.txt"])):
        found = graphkit.build(path, settings=Settings(level="rules"))
        assert [article.path for article in found.timeline.articles] == ["a.txt"]
