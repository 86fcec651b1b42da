"""Readers of third parties: what they give is used, what they do wrong is told with their name."""

from importlib.metadata import EntryPoint

import pytest

from graphkit.read import read, sources
from graphkit.read.article import article_from_text


def works(name, data):
    return (article_from_text(data.decode(), path=name),), ()


def raises(name, data):
    message = f"cannot cope with {len(data)} bytes of {name}"
    raise RuntimeError(message)


def gives_words(_name, data):
    return (data.decode(),), ()


def gives_nothing(_name, _data):
    return None


@pytest.fixture
def folder(tmp_path, monkeypatch):
    here = __name__
    values = {
        ".works": f"{here}:works",
        ".raises": f"{here}:raises",
        ".words": f"{here}:gives_words",
        ".none": f"{here}:gives_nothing",
        ".gone": "no_such_package:reader",
    }
    points = {name: EntryPoint(name, value, "graphkit.readers") for name, value in values.items()}
    monkeypatch.setattr(sources, "plugins", lambda _group: points)
    monkeypatch.setitem(__import__("sys").modules, here, __import__("sys").modules[__name__])
    (tmp_path / "good.txt").write_text("---\ndate: 2020-03-04\n---\nThe mayor left.")
    return tmp_path


def test_a_reader_is_chosen_by_the_suffix(folder):
    (folder / "a.works").write_text("The mayor came.")
    articles, _ = read([folder])
    assert sorted(a.path for a in articles) == ["a.works", "good.txt"]


@pytest.mark.parametrize(
    ("suffix", "told"),
    [
        ("raises", "RuntimeError: cannot cope with 5 bytes of a.raises"),
        ("words", "TypeError: it gave str for an Article"),
        ("none", "TypeError: cannot unpack"),
        ("gone", "ModuleNotFoundError: No module named 'no_such_package'"),
    ],
)
def test_a_reader_that_fails_is_named_and_costs_its_file_alone(folder, suffix, told):
    (folder / f"a.{suffix}").write_text("words")
    articles, diagnostics = read([folder])
    assert [a.path for a in articles] == ["good.txt"]
    (diagnostic,) = diagnostics
    assert (diagnostic.path, diagnostic.severity, diagnostic.kind) == (
        f"a.{suffix}",
        "error",
        "reader failed",
    )
    assert told in diagnostic.reason
    assert ("no_such_package" if suffix == "gone" else "test_plugins") in diagnostic.reason


def test_the_readers_that_there_are_stand_in_the_remedy(folder):
    (folder / "a.xyz").write_text("words")
    (diagnostic,) = read([folder])[1]
    named = diagnostic.remedy.removeprefix("give it as one of ").split(", ")
    assert named == sorted(named)
    assert {".gone", ".none", ".raises", ".txt", ".words", ".works", ".html", ".jsonl"} <= {*named}
