"""The recipes of CONTRIBUTING.md: each is followed in a copy of the checkout, and works."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
BLOCK = re.compile(
    r"^```(?P<kind>\w+)(?: (?P<file>\S+))?\n(?P<inside>.*?)^```", re.MULTILINE | re.DOTALL
)
PARTS = ("graphkit", "seeds", "ontology", "tests", "docs", "pyproject.toml", "README.md")


class Step(NamedTuple):
    """A block of a recipe: rows for a table, a new file, commands or Python."""

    kind: str
    file: str
    inside: str


def recipes() -> dict[str, list[Step]]:
    sections = re.split(r"^## ", GUIDE, flags=re.MULTILINE)[1:]
    told = {section.split("\n", 1)[0]: section for section in sections}
    steps = {
        name: [Step(*found.groups("")) for found in BLOCK.finditer(text)]
        for name, text in told.items()
    }
    return {name: found for name, found in steps.items() if found}


RECIPES = recipes()


@pytest.fixture
def scratch(tmp_path) -> Path:
    """A copy of the checkout; what a recipe puts beside it stays in the test's own folder."""
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, checkout / part)
    return checkout


def test_there_is_a_recipe_for_each_kind_of_knowledge():
    assert list(RECIPES) == [
        "A reporting verb",
        "A date pattern",
        "An actor",
        "An office",
        "An event",
        "A reader for another format",
        "A format to export",
        "A question that is shipped",
        "A golden sentence",
    ]


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_works_as_it_stands(name, scratch):
    for step in RECIPES[name]:
        follow(step, scratch)


def follow(step: Step, scratch: Path) -> None:
    if step.kind == "tsv":
        insert(scratch / step.file, step.inside)
    elif step.file:
        (scratch / step.file).parent.mkdir(exist_ok=True)
        assert not (scratch / step.file).exists()
        (scratch / step.file).write_text(step.inside, "utf-8")
    elif step.kind == "console":
        for command, output in commands(step.inside):
            done = run(command, scratch)
            assert done.returncode == 0, done.stdout + done.stderr
            assert done.stdout == output or not output
    else:
        assert step.kind == "python"
        done = run([sys.executable, "-c", step.inside], scratch)
        assert (done.returncode, done.stderr) == (0, "")


def insert(table: Path, rows: str) -> None:
    """Puts rows where the order of the first column wants them, else behind the last one."""
    lines = table.read_text("utf-8").rstrip("\n").split("\n")
    first = next(n for n, line in enumerate(lines) if not line.startswith("#")) + 1
    body, ordered = lines[first:], any(line.startswith("#! order") for line in lines)
    for row in rows.rstrip("\n").split("\n"):
        assert row.count("\t") == lines[first - 1].count("\t"), "a cell is missing"
        body.append(row)
    if ordered:
        body.sort(key=lambda line: line.split("\t")[0])
    table.write_text("\n".join([*lines[:first], *body]) + "\n", "utf-8")


def commands(inside: str) -> list[tuple[list[str], str]]:
    parts = re.split(r"^\$ ", inside, flags=re.MULTILINE)[1:]
    return [(words(part.split("\n", 1)[0]), part.split("\n", 1)[1]) for part in parts]


def words(command: str) -> list[str]:
    """The command, run by this Python, with nothing fetched."""
    program, *rest = command.split()
    if program == "pip":
        rest += ["--no-deps", "--no-build-isolation", "--no-index", "--target", "site"]
    if program == "pytest":
        rest += ["-p", "no:cacheprovider"]
    return [sys.executable, "-m", program, *rest]


def run(command: list[str], scratch: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(str(folder) for folder in (scratch, scratch / "site"))
    return subprocess.run(
        command,
        cwd=scratch,
        env={**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
