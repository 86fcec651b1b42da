"""Each article by itself: one that cannot be read or understood costs the others nothing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from commands import command

import graphkit
from graphkit import pipeline
from graphkit.extract import levels
from graphkit.extract.learned import accurate

GOOD = "---\ndate: 2020-03-04\n---\nThe mayor said that the bridge is open.\n"


@pytest.fixture
def good(tmp_path) -> Path:
    (tmp_path / "good.txt").write_text(GOOD)
    return tmp_path / "good.txt"


def test_a_headline_in_capitals_with_and_without_its_agency_is_understood():
    """The case that once ended a build: a name of several words whose office is none."""
    text = (
        "RESCUE AGENCY SAYS BOAT FOUND\n\nThe Search and Rescue Agency said two boats were found."
    )
    found = pipeline.understand(pipeline_article(text))
    assert len(found.statements) == 2


def pipeline_article(text):
    from graphkit.read.article import article_from_text  # noqa: PLC0415

    return article_from_text(text, path="a.txt")


def test_an_article_that_cannot_be_understood_is_told_and_the_others_are_built(
    good, tmp_path, monkeypatch
):
    understand = pipeline.understand

    def fails_at_bad(article, *more):
        if article.path == "bad.txt":
            message = "an accident\nof two lines"
            raise ZeroDivisionError(message)
        return understand(article, *more)

    monkeypatch.setattr(pipeline, "understand", fails_at_bad)
    (tmp_path / "bad.txt").write_text("The mayor said no.")
    found = graphkit.build([good, tmp_path / "bad.txt"]).timeline
    assert [article.path for article in found.articles] == ["good.txt"]
    (diagnostic,) = [t for t in found.diagnostics if t.severity == "error"]
    assert (diagnostic.path, diagnostic.kind) == ("bad.txt", "article failed")
    assert diagnostic.reason == (
        "understanding it failed: ZeroDivisionError: an accident of two lines"
    )
    assert diagnostic.trace[-1].endswith("fails_at_bad")


def test_ten_broken_inputs_are_ten_lines_and_the_rest_is_built(good, tmp_path):
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "empty.txt").write_text("")
    (broken / "blank.txt").write_text(" \n\n")
    (broken / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 20)
    (broken / "page.docx").write_bytes(b"PK")
    (broken / "self.txt").symlink_to("self.txt")
    (broken / "gone.txt").symlink_to("nowhere")
    os.mkfifo(broken / "pipe.txt")
    with (broken / "huge.txt").open("wb") as huge:
        huge.truncate(10_000_000_000)
    (broken / "long.txt").write_text("He left. " * 150_000)
    (broken / "half.txt").write_bytes(b"\xff\xfeH\x00a")
    done = command("build", good, broken, "-o", "out", "--quiet", cwd=tmp_path)
    assert done.returncode == 1
    lines = done.stderr.splitlines()
    assert len(lines) == 10, done.stderr
    assert all(line.startswith("error: ") and "; " in line for line in lines)
    assert "huge.txt: the file: too large: 10,000,000,000 bytes" in done.stderr
    assert "the bridge is open" in (tmp_path / "out" / "statements.jsonl").read_text()


def test_verbose_tells_where_an_article_failed(good, tmp_path):
    program = (
        "from graphkit import pipeline\n"
        "def fails(*_): raise KeyError('x')\n"
        "pipeline.understand = fails\n"
        "from graphkit.cli import main; main()"
    )
    words = ["build", str(good), "-o", "out"]
    for more, calls in (((), 0), (("--verbose",), 2)):
        done = subprocess.run(
            [sys.executable, "-c", program, *words, *more],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 1
        assert "good.txt: the file: understanding it failed: KeyError: 'x'" in done.stderr
        assert done.stderr.count("\n  ") == calls
        assert "Traceback" not in done.stderr


def test_quiet_never_hides_that_a_date_was_lost(tmp_path):
    (tmp_path / "a.txt").write_text("---\ndate: 03/04/2024\n---\nThe mayor said no.")
    (tmp_path / "b.txt").write_text("---\nupdated: some day\n---\nThe mayor said yes.")
    (tmp_path / "c.txt").write_text("The mayor said that nothing was lost here.")
    done = command("build", "a.txt", "b.txt", "c.txt", "--quiet", cwd=tmp_path)
    assert done.returncode == 0
    assert [line.split(";")[0] for line in done.stderr.splitlines()] == [
        "warning: a.txt: front matter: “03/04/2024” is 2024-03-04 or 2024-04-03",
        "warning: b.txt: front matter: updated “some day” is not a day",
    ]


class TestErrorsOfInstallation:
    """A missing model is told once, as what it is, and not of each article."""

    def test_a_missing_model_file(self, good, tmp_path):
        package = tmp_path / "copy" / "graphkit"
        shutil.copytree(Path(graphkit.__file__).parent, package)
        for folder in ("seeds", "ontology"):
            (tmp_path / "copy" / folder).symlink_to(Path(graphkit.__file__).parent.parent / folder)
        (package / "extract" / "models" / "encoder.onnx").unlink()
        done = subprocess.run(
            [sys.executable, "-m", "graphkit", "build", good, good, "-o", tmp_path / "out"],
            cwd=tmp_path / "copy",
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 69
        assert done.stderr == (
            "error: the model file encoder.onnx cannot be read: No such file or directory; "
            "install graphkit again\n"
        )

    def test_models_are_loaded_before_any_article(self, monkeypatch):
        loaded = []
        monkeypatch.setitem(levels.LOADERS, "accurate", lambda: loaded.append("accurate"))
        pipeline.ready(graphkit.Settings().search)
        assert loaded == ["accurate"]
        assert accurate.load is not None


def test_an_output_that_cannot_be_written_is_told_as_such(good, tmp_path):
    (tmp_path / "out").write_text("a file")
    done = command("build", good, "-o", "out", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (
        74,
        "error: out: cannot be written: File exists; give another --out\n",
    )
