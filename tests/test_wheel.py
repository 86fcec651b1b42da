"""The wheel: what is in it, and that it works outside the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def unpacked(wheel) -> Path:
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(wheel.parent / "site")
    return wheel.parent / "site"


def test_the_article_that_is_under_no_licence_of_ours_is_not_shipped(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in names if "mixed-messages" in name or "/articles/" in name] == []
    seed = (ROOT / "seeds" / "articles" / "mixed-messages.txt").read_text("utf-8")
    sentence = max(seed.split("---\n", 2)[2].split(". "), key=len).encode()
    with zipfile.ZipFile(wheel) as packed:
        assert [name for name in names if sentence in packed.read(name)] == []


def test_tables_questions_models_and_the_story_are_shipped(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, ending in (("seeds", ".tsv"), ("ontology", ".rq"), ("seeds/example", ".txt")):
        there = {
            f"graphkit/_data/{path.relative_to(ROOT).as_posix()}"
            for path in (ROOT / folder).rglob(f"*{ending}")
            if "articles" not in path.parts
        }
        assert there
        assert there <= names
    assert {"graphkit/py.typed", "graphkit/extract/models/encoder.onnx"} <= names


def test_the_wheel_works_outside_the_checkout(unpacked, tmp_path):
    def run(*words):
        return subprocess.run(
            [sys.executable, "-m", "graphkit", *words],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(unpacked)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    assert run("example", "-o", "story").startswith("9 articles")
    assert "statements. The page: out/graph.html" in run("build", "story")
    question = tmp_path / "who.rq"
    question.write_text("SELECT ?who { ?actor gk:said ?claim ; rdfs:label ?who }")
    assert "Edda Varnholt" in run("query", str(question))
    assert (tmp_path / "out" / "graph.html").stat().st_size > 100_000
    where = [sys.executable, "-c", "import graphkit; print(graphkit.__file__)"]
    told = subprocess.run(
        where,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.startswith(str(unpacked))
