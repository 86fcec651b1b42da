"""The commands about actors, as a user types them."""

import json

import pytest
from typer.testing import CliRunner

from graphkit.cli.app import app

ARTICLE = """---
title: Harvest
date: 2018-03-05
---
Ada Brandwell, a farmer, said the harvest was late. Brandwell blamed the rain.
Adam Brandwell said it was early.
"""
ITEM = {"qid": "Q1001", "label": "Ada Brandwell", "type": "person", "enwiki": "Ada Brandwell"}


def typed(*words):
    result = CliRunner().invoke(app, [str(word) for word in words])
    return result.exit_code, result.output


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "items.jsonl").write_text(json.dumps(ITEM) + "\n", "utf-8")
    return tmp_path


def test_a_base_is_built_and_used(folder):
    status, told = typed("knowledge", "build", folder / "items.jsonl", "-o", "kb.sqlite")
    assert (status, told.strip()) == (0, "1 items, 1 names, 0 offices held")
    status, _ = typed("build", "a.txt", "--quiet", "--level", "rules", "--knowledge", "kb.sqlite")
    assert status == 0
    status, told = typed("explain", "--actor", "Brandwell")
    assert status == 0
    assert "Wikidata: Q1001" in told
    assert "of 1 in the knowledge base" in told
    assert str(folder) not in (folder / "out" / "manifest.json").read_text("utf-8")


def test_who_looks_alike_is_listed_in_command_and_report(folder):
    assert typed("build", "a.txt", "--quiet", "--level", "rules")[0] == 0
    status, told = typed("actors", "--review")
    assert status == 0
    assert "same family name" in told
    assert "same family name" in (folder / "out" / "report.md").read_text("utf-8")
    assert "Ada Brandwell" in typed("actors")[1]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("build", "a.txt", "--knowledge", "none.sqlite"), 2, "none.sqlite: no such file"),
        (("knowledge", "build", "none.jsonl"), 74, "none.jsonl"),
        (("knowledge", "build", "a.txt"), 1, "a.txt:1: no JSON object"),
        (("actors",), 1, "actors.jsonl: no such file"),
        (("explain", "--actor", "Nobody"), 1, "actors.jsonl: no such file"),
    ],
)
def test_what_cannot_be_done_is_one_line(words, status, told):
    got, output = typed(*words)
    assert got == status
    assert told in output
    assert "Traceback" not in output


def test_a_contradiction_stops_the_build_with_its_lines(folder):
    (folder / "entities.toml").write_text('[same-as]\n"A" = "A"\n', "utf-8")
    status, output = typed("build", "a.txt", "--level", "rules")
    assert status == 2
    assert "entities.toml: line 2" in output
