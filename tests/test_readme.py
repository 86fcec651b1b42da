"""README is true: its commands run, its questions have the answers it shows, its Python runs."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from graphkit.query import ask

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
CONSOLE = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
QUESTION = re.compile(r"^```sparql\n(.*?)^```\n\n((?:^\|[^\n]*\n)+)", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)\)")


def commands() -> list[tuple[str, str]]:
    """Each command of README with the output that it shows, ``""`` where it shows none."""
    blocks = "".join(found[1] for found in CONSOLE.finditer(README))
    parts = re.split(r"^\$ ", blocks, flags=re.MULTILINE)[1:]
    return [tuple(part.split("\n", 1)) for part in parts]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory) -> Path:
    """A folder that looks like a checkout, so that a test writes nothing into this one."""
    done = subprocess.run(["make", "--question", ".venv/installed"], cwd=ROOT, check=False)
    assert done.returncode == 0, "pyproject.toml or the lock changed: make .venv/installed first"
    folder = tmp_path_factory.mktemp("checkout")
    for name in (".venv", ".ci", "seeds", "ontology", "graphkit", "Makefile", "pyproject.toml"):
        (folder / name).symlink_to(ROOT / name)
    for name in ("requirements.lock", "requirements-build.lock", "requirements-test.lock"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def test_each_command_runs_and_prints_what_readme_shows(checkout):
    shown = commands()
    assert shown[0][0] == "make graph"
    for command, output in shown:
        done = subprocess.run(
            command.split(),
            cwd=checkout,
            env={**os.environ, "MAKEFLAGS": ""},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (command, done.returncode, done.stderr) == (command, 0, "")
        if output:
            assert done.stdout == output


def test_make_graph_wrote_the_page_and_installed_nothing(checkout):
    assert (checkout / "out" / "graph.html").is_file()
    done = subprocess.run(
        ["make", "--question", ".venv/installed"], cwd=checkout, capture_output=True, check=False
    )
    assert done.returncode == 0


@pytest.mark.parametrize("number", [0, 1, 2])
def test_each_question_has_the_answer_that_readme_shows(checkout, number):
    query, table = QUESTION.findall(README)[number]
    lines = [[c.strip() for c in line.strip("|").split("|")] for line in table.splitlines()]
    answer = ask(checkout / "out" / "graph.ttl", query)
    assert list(answer.columns) == lines[0]
    assert [list(row) for row in answer.rows] == lines[2:]


def test_there_are_three_questions():
    assert len(QUESTION.findall(README)) == 3


def test_the_python_of_readme_runs(checkout):
    (code,) = PYTHON.findall(README)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=checkout, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "2018-07-07 tell that conversations" in done.stdout


def test_every_link_leads_somewhere():
    assert [link for link in LINK.findall(README) if not (ROOT / link).exists()] == []
