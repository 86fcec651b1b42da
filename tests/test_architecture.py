"""The house: layers are checked by import-linter (`make layers`), the rest of its rules here."""

import ast
import re
from pathlib import Path

import pytest

from graphkit.gazetteer import seeds

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "graphkit").rglob("*.py"))
# Words that are names in the tables but ordinary words of a program too.
ORDINARY = {"may", "will", "us", "the hague", "state", "press"}


def names() -> set[str]:
    tables = ("actors/actors.tsv", "actors/countries.tsv", "events/events.tsv")
    found = {row["name"] for table in tables for row in seeds.rows(table)}
    return {name for name in found if name.lower() not in ORDINARY}


def literals(path: Path) -> set[str]:
    """The strings of a module but its docstrings: an example in a docstring may name anybody."""
    tree = ast.parse(path.read_text("utf-8"))
    bare = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare
    }


def test_no_name_of_a_person_or_a_country_stands_in_code():
    known = names()
    found = {
        (path.name, name)
        for path in MODULES
        for text in literals(path)
        for name in known
        if name in text and re.search(rf"\b{re.escape(name)}\b", text)
    }
    assert found == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_is_a_page_or_two_and_says_what_it_is(path):
    text = path.read_text("utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert text.count("\n") <= 250


PINNED = re.compile(
    r"^[a-z0-9._-]+==[^ ]+ (?:; [^\\\n]+ )?\\\n(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+",
    re.MULTILINE,
)
LOCKS = ("requirements.lock", "requirements-build.lock", "requirements-test.lock")


def pins(lock: str) -> dict[str, str]:
    """Name → version of what a lock pins."""
    whole = [found[0].split(" ")[0] for found in PINNED.finditer((ROOT / lock).read_text())]
    return dict(pin.split("==") for pin in whole)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_is_pins_with_hashes_and_nothing_else(lock):
    assert pins(lock)
    assert PINNED.sub("", (ROOT / lock).read_text()) == ""


@pytest.mark.parametrize("lock", LOCKS[:2])
def test_a_lock_is_part_of_the_test_lock(lock):
    assert pins(lock).items() <= pins("requirements-test.lock").items()


def test_what_builds_a_wheel_is_not_installed_to_run():
    assert {"hatchling", "editables"} & pins("requirements.lock").keys() == set()


def test_the_top_level_is_the_fixed_one():
    hidden = {".git", ".ci", ".gitignore"}
    fixed = {"pyproject.toml", "graphkit", "ontology", "seeds", "tests", "out"}
    beside = {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "NOTICE", "SECURITY.md"}
    beside |= {"Makefile", "docs", "tools"}
    locks = {f"requirements{name}.lock" for name in ("", "-build", "-test")}
    here = {p.name for p in ROOT.iterdir() if not p.name.startswith(".") or p.name in hidden}
    assert fixed <= here
    assert here - hidden - fixed - beside - locks - {"graphkit.toml"} == set()


def folders() -> list[Path]:
    return sorted({path.parent for path in MODULES})


@pytest.mark.parametrize("folder", folders(), ids=lambda p: str(p.relative_to(ROOT)))
def test_a_room_has_at_most_fourteen_files(folder):
    assert len([path for path in MODULES if path.parent == folder]) <= 14


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_function_is_at_most_forty_lines(path):
    tree = ast.parse(path.read_text("utf-8"))
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]
    long = {f.name: f.end_lineno - f.lineno + 1 for f in functions}
    assert {name: lines for name, lines in long.items() if lines > 40} == {}


def classes() -> dict[str, set[str]]:
    """The names of classes, with the modules that have one so called."""
    found: dict[str, set[str]] = {}
    for path in MODULES:
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef):
                found.setdefault(node.name.lstrip("_"), set()).add(str(path.relative_to(ROOT)))
    return found


def test_a_name_of_a_class_has_one_meaning():
    assert {name: where for name, where in classes().items() if len(where) > 1} == {}


def constants() -> dict[str, dict[str, str]]:
    """The names of constants, with the value that each module gives them."""
    found: dict[str, dict[str, str]] = {}
    for path in MODULES:
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                parts = [p for t in targets for p in getattr(t, "elts", [t])]
                for part in parts:
                    if isinstance(part, ast.Name) and part.id.isupper() and len(part.id) > 1:
                        where = found.setdefault(part.id, {})
                        where[str(path.relative_to(ROOT))] = ast.unparse(node.value)
    return found


def test_a_name_of_a_constant_has_one_value():
    several = {name: where for name, where in constants().items() if len(set(where.values())) > 1}
    assert several == {}


def test_each_answer_to_a_newcomer_is_a_path_that_is_there():
    guide = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    table = guide.split("## Where is it?")[1].split("\n## ")[0]
    paths = re.findall(r"^\| .+ \| `(\S+)` \|$", table, re.MULTILINE)
    assert len(paths) >= 20
    assert [path for path in paths if not (ROOT / path).exists()] == []
