"""Paths become articles; one bad path costs the others nothing."""

import os
from pathlib import Path

import pytest

from graphkit.read import read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "b.txt").write_text("---\ndate: 2018-07-09\n---\nThe second.")
    (tmp_path / "in" / "deep" / "a.txt").write_text("---\ndate: 2018-07-09\n---\nThe first.")
    return tmp_path / "in"


def test_a_folder_stands_for_the_files_below_it(folder):
    articles, diagnostics = read([folder])
    assert sorted(a.path for a in articles) == ["b.txt", "deep/a.txt"]
    assert diagnostics == ()


def test_articles_come_in_the_order_of_their_ids_whatever_the_order_of_the_paths(folder):
    one, two = folder / "b.txt", folder / "deep" / "a.txt"
    assert [a.id for a in read([one, two])[0]] == [a.id for a in read([two, one])[0]]


def test_names_do_not_depend_on_the_working_folder(folder, monkeypatch):
    absolute, _ = read([folder])
    monkeypatch.chdir(folder)
    assert read([Path()])[0] == absolute


def test_a_missing_path_is_said_and_the_rest_is_read(folder):
    articles, diagnostics = read([folder / "b.txt", folder / "none.txt"])
    assert [a.path for a in articles] == ["b.txt"]
    assert [(t.severity, t.reason) for t in diagnostics] == [("error", "no such file or folder")]


def test_a_kind_of_file_that_nothing_reads_is_said(folder):
    (folder / "c.xyz").write_text("text")
    articles, diagnostics = read([folder])
    assert len(articles) == 2
    assert [(t.path, t.reason) for t in diagnostics] == [("c.xyz", "no reader for “.xyz”")]


def test_hidden_files_are_not_articles(folder):
    (folder / ".b.txt.swp").write_text("text")
    assert len(read([folder])[0]) == 2


def test_the_same_text_twice_is_one_article_and_said(folder):
    (folder / "copy.txt").write_bytes((folder / "b.txt").read_bytes())
    articles, diagnostics = read([folder])
    assert len(articles) == 2
    assert diagnostics[0].reason == "the same text as b.txt, which stands for both"


def test_a_path_given_twice_is_read_once(folder):
    articles, diagnostics = read([folder, folder / "b.txt"])
    assert (len(articles), diagnostics) == (2, ())


def test_files_of_one_name_are_told_apart_by_their_folders(folder):
    (folder / "deep" / "b.txt").write_text("---\ndate: 2018-07-09\n---\nThe third.")
    articles, _ = read([folder / "b.txt", folder / "deep" / "b.txt"])
    assert len({a.path for a in articles}) == 2


def test_a_link_to_itself_and_a_pipe_are_said_and_harm_nothing(folder):
    (folder / "self.txt").symlink_to("self.txt")
    os.mkfifo(folder / "pipe.txt")
    articles, diagnostics = read([folder])
    assert sorted(a.path for a in articles) == ["b.txt", "deep/a.txt"]
    assert {"self.txt", "pipe.txt"} <= {diagnostic.path for diagnostic in diagnostics}
