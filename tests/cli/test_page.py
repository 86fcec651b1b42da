"""What the command does with the page beside writing it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "Ada Hill said on Monday that the bridge is open.\n"


@pytest.fixture
def build(tmp_path: Path):
    """Builds one article with the options given; the browser writes down what it is shown."""
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$@" > "{tmp_path}/shown"\n')
    browser.chmod(0o755)
    (tmp_path / "a.txt").write_text(TEXT)

    def run(*options: str | Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "graphkit", "build", "a.txt", "--level", "rules"]
        return subprocess.run(
            [*command, *map(str, options)],
            cwd=tmp_path,
            env={**os.environ, "BROWSER": str(browser)},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def test_a_build_draws_the_picture_and_the_piece_that_are_asked_for(build, tmp_path):
    done = build("--image", "a.svg", "--embed", "a.html", "--quiet")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "a.svg").read_text().startswith("<svg")
    assert (tmp_path / "a.html").read_text().startswith("<figure")


def test_the_name_of_a_picture_says_what_it_is(build, tmp_path):
    assert build("--image", "a.png", "--quiet").returncode == 0
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    wrong = build("--image", "b.jpg", "-o", "other")
    assert (wrong.returncode, wrong.stderr.count("\n")) == (2, 1)
    assert not (tmp_path / "other").exists()


def test_a_picture_that_cannot_be_written_is_one_line(build):
    done = build("--image", "no/such/folder.svg", "--quiet")
    assert (done.returncode, done.stderr.count("\n")) == (74, 1)


def test_the_page_opens_after_the_build(build, tmp_path):
    assert build("--open").returncode == 0
    assert (tmp_path / "shown").read_text().strip() == (tmp_path / "out/graph.html").as_uri()


def test_a_page_that_can_be_asked_brings_graph_and_questions(build, tmp_path):
    assert build("--with-sparql", "--quiet").returncode == 0
    page = (tmp_path / "out/graph.html").read_text()
    assert "wasm-unsafe-eval" in page
    assert "who_said_what" in page
    assert "@prefix gk:" in page
