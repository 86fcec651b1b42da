"""A build understands only the articles that no earlier build has understood."""

import subprocess
import sys
from collections import Counter
from importlib.resources import files
from pathlib import Path

import grimp
import pytest

from graphkit import pipeline
from graphkit.run import build, explained
from graphkit.run.kept import KEPT_FILE, causes
from graphkit.settings import Settings

RULES = Settings(level="rules")
HEAD = "---\ndate: 2018-03-05\n---\n"
MILL = f"{HEAD}Mara Brandwell said the mill was late.\n"
DAM = f"{HEAD}Tom Quell said the dam was safe.\n"


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A folder of two articles."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "mill.txt").write_text(MILL, "utf-8")
    (tmp_path / "in" / "dam.txt").write_text(DAM, "utf-8")
    return tmp_path


@pytest.fixture
def read(monkeypatch) -> list[str]:
    """The names of the articles that are understood, and the texts that are parsed."""
    seen: list[str] = []
    understand, parse = pipeline.understand, pipeline.parse

    def told(article, *rest):
        seen.append(article.path)
        return understand(article, *rest)

    def parsed(text):
        seen.append("parse")
        return parse(text)

    monkeypatch.setattr("graphkit.pipeline.understand", told)
    monkeypatch.setattr("graphkit.run.kept.work.parse", parsed)
    return seen


def made(folder: Path, settings: Settings = RULES) -> dict[str, bytes]:
    """The files of a build of the folder's articles."""
    build([folder / "in"], folder / "out", settings)
    return {p.name: p.read_bytes() for p in (folder / "out").iterdir() if p.name[0] != "."}


def test_nothing_is_understood_twice_and_the_files_are_the_same(newsroom, read):
    first = made(newsroom)
    assert Counter(read) == {"mill.txt": 1, "dam.txt": 1, "parse": 2}
    read.clear()
    assert (made(newsroom), read) == (first, [])


def test_a_build_that_adds_an_article_has_the_files_of_one_that_never_kept_anything(newsroom, read):
    (newsroom / "in" / "dam.txt").rename(newsroom / "dam.txt")
    made(newsroom)
    (newsroom / "dam.txt").rename(newsroom / "in" / "dam.txt")
    read.clear()
    added = made(newsroom)
    assert Counter(read) == {"dam.txt": 1, "parse": 1}
    (newsroom / "out" / KEPT_FILE).unlink()
    assert made(newsroom) == added


def test_an_article_that_is_gone_is_gone(newsroom, read):
    made(newsroom)
    (newsroom / "in" / "mill.txt").unlink()
    assert b"Brandwell" not in made(newsroom)["statements.jsonl"]
    (newsroom / "in" / "mill.txt").write_text(MILL, "utf-8")
    read.clear()
    made(newsroom)
    assert Counter(read) == {"mill.txt": 1, "parse": 1}


def test_other_settings_understand_all_anew_and_parse_nothing(newsroom, read):
    made(newsroom)
    read.clear()
    made(newsroom, Settings(level="rules", min_certainty=0.9))
    assert Counter(read) == {"mill.txt": 1, "dam.txt": 1}


def test_a_changed_table_understands_all_anew(newsroom, read, monkeypatch):
    made(newsroom)
    read.clear()
    monkeypatch.setattr("graphkit.run.kept.work.of_program", lambda: "another")
    made(newsroom)
    assert Counter(read) == {"mill.txt": 1, "dam.txt": 1}


@pytest.mark.parametrize("spoilt", [b"no database", b"SQLite format 3\x00" + b"\x01" * 4000, b""])
def test_what_is_damaged_is_made_again(newsroom, read, spoilt):
    first = made(newsroom)
    (newsroom / "out" / KEPT_FILE).write_bytes(spoilt)
    read.clear()
    assert made(newsroom) == first
    assert Counter(read) == {"mill.txt": 1, "dam.txt": 1, "parse": 2}


def test_a_row_that_is_damaged_is_made_again(newsroom):
    first = made(newsroom)
    file = newsroom / "out" / KEPT_FILE
    data = bytearray(file.read_bytes())
    for at in range(len(data) // 2, len(data) // 2 + 2000):
        data[at] ^= 0x55
    file.write_bytes(data)
    assert made(newsroom) == first


def test_the_reasons_for_reading_are_told(newsroom):
    def told(settings: Settings = RULES) -> dict[str, str]:
        found, _ = explained([newsroom / "in"], newsroom / "out", settings)
        return {article.path: cause for article, cause in found}

    assert told() == {"mill.txt": "new", "dam.txt": "new"}
    assert not (newsroom / "out").exists()
    made(newsroom)
    assert told() == {}
    (newsroom / "in" / "mill.txt").write_text(MILL.replace("late", "early"), "utf-8")
    (newsroom / "in" / "pier.txt").write_text(DAM.replace("dam", "pier"), "utf-8")
    assert told() == {"mill.txt": "article", "pier.txt": "new"}
    other = Settings(level="rules", min_score=0.5)
    assert told(other)["dam.txt"] == "settings"
    names = newsroom / "entities.toml"
    names.write_text('[names]\n"Tom Quell" = "T. Quell"\n', "utf-8")
    assert told(Settings(level="rules", entities=str(names)))["dam.txt"] == "names"


def test_the_digest_of_the_program_covers_all_that_understands_an_article():
    package = Path(str(files("graphkit")))
    graph = grimp.build_graph("graphkit")

    def rooms(names: tuple[str, ...]) -> set[str]:
        starts = [f"graphkit.{name.removesuffix('.py')}" for name in names]
        within = set(starts).union(*map(graph.find_descendants, starts))
        needed = set().union(*(graph.find_modules_directly_imported_by(one) for one in within))
        return {one.split(".")[1] for one in needed if one.startswith("graphkit.")}

    def own(names: tuple[str, ...]) -> set[str]:
        assert [name for name in names if not (package / name).exists()] == []
        return {name.removesuffix(".py") for name in names}

    assert rooms(causes.UNDERSTANDING) <= own(causes.UNDERSTANDING)
    assert rooms(causes.PARSING) <= own(causes.PARSING)


def test_the_digest_of_the_parser_covers_the_tables_that_it_opens():
    program = (
        "import sys; from graphkit.annotate import parse; from pathlib import Path\n"
        "opened = set()\n"
        "see = lambda event, told: opened.add(str(told[0])) if event == 'open' else None\n"
        "sys.addaudithook(see)\n"
        "parse('Capt. Tom Quell left.')\n"
        "print(*sorted('/'.join(Path(one).parts[-2:]) for one in opened if one.endswith('.tsv')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert tuple(done.stdout.split()) == causes.TABLES_OF_PARSE
