"""A build from the command line: what it writes, says and gives back."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "seeds" / "articles"
FILES = {
    "graph.ttl",
    "graph.trig",
    "graph.html",
    "statements.jsonl",
    "statements.csv",
    "contrasts.jsonl",
    "changes.jsonl",
    "claims.jsonl",
    "publications.jsonl",
    "quotes.idx",
    "quotes.jsonl",
    "actors.jsonl",
    "diagnostics.jsonl",
    "report.md",
    "manifest.json",
}


def graphkit(*words: str | Path, cwd: Path = ROOT, **environment: str):
    """Runs the command as a user does; gives its status and what it printed."""
    command = [sys.executable, "-m", "graphkit", *map(str, words)]
    return subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, "COLUMNS": "160", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("built") / "out"
    done = graphkit("build", SEED, "-o", out)
    assert (done.returncode, done.stderr) == (0, "")
    return out


@pytest.fixture(scope="module")
def lines(built) -> list[dict]:
    return [json.loads(line) for line in (built / "statements.jsonl").read_text().splitlines()]


def test_a_build_writes_each_file_of_the_design_and_no_other(built):
    assert {p.name for p in built.iterdir() if not p.name.startswith(".")} == FILES


def test_the_same_bytes_whatever_the_machine_is_set_to(built, tmp_path):
    elsewhere = tmp_path / "a folder"
    elsewhere.mkdir()
    done = graphkit(
        "build",
        os.path.relpath(SEED, elsewhere),
        "-o",
        "out",
        cwd=elsewhere,
        PYTHONHASHSEED="42",
        TZ="Pacific/Kiritimati",
        LC_ALL="C",
        LANG="tr_TR.UTF-8",
    )
    assert done.returncode == 0
    for name in sorted(FILES):
        assert (elsewhere / "out" / name).read_bytes() == (built / name).read_bytes(), name


def test_offsets_lead_to_the_words(lines):
    text = (SEED / "mixed-messages.txt").read_text("utf-8").split("---\n", 2)[2]
    for line in lines:
        spans = [text[start:end] for start, end in line["source"]]
        assert " … ".join(spans) == line["source_text"]


def test_no_furniture_is_read_as_speech(lines, built):
    claims = " ".join(line["claim"] + line["source_text"] for line in lines)
    assert "Photo by" not in claims
    assert "Join the discussion" not in claims
    report = (built / "report.md").read_text()
    assert "- picture credit: Photo by U.S. Department of State" in report


def test_explain_leads_from_the_words_to_the_actor_and_the_date(built, lines):
    ministry = next(line for line in lines if "regrettable" in line["claim"])
    done = graphkit("explain", ministry["id"], "--out", built)
    assert done.returncode == 0
    for words in (
        "the North Korean Foreign Ministry",
        "Ministry of Foreign Affairs of North Korea",
        "said from: 2018-07-07",
        "Saturday",
        "frame: naming",
    ):
        assert words in done.stdout


def test_explain_takes_the_beginning_of_an_id_and_nothing_else(built, lines):
    assert graphkit("explain", lines[0]["id"][:12], "--out", built).returncode == 0
    for odd in ("nothing", "", "a", "') } DROP ALL #"):
        done = graphkit("explain", odd, "--out", built)
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1


def test_query_reads_a_file_or_standard_input(built, tmp_path):
    words = "SELECT (COUNT(*) AS ?n) WHERE { ?s a <https://w3id.org/graphkit/ontology#Statement> }"
    file = tmp_path / "count.rq"
    file.write_text(words)
    done = graphkit("query", file, "--out", built, "--json")
    typed = subprocess.run(
        [sys.executable, "-m", "graphkit", "query", "-", "--out", str(built), "--json"],
        input=words,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == typed.stdout
    (row,) = json.loads(done.stdout)["results"]["bindings"]
    assert row["n"]["value"] == "14"


@pytest.mark.parametrize(
    "query", ["SELECT * WHERE { ?s ?p", "DROP ALL", "SELECT * { SERVICE <http://127.0.0.1/> {} }"]
)
def test_a_query_that_cannot_be_asked_is_one_line(built, tmp_path, query):
    (tmp_path / "bad.rq").write_text(query)
    done = graphkit("query", tmp_path / "bad.rq", "--out", built)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "bad.rq" in done.stderr


def test_a_build_that_is_not_there_is_one_line(tmp_path):
    for words in (("query", "-"), ("explain", "abc"), ("view",)):
        done = graphkit(*words, "--out", tmp_path / "none")
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.count("\n") == 1
        assert "build first" in done.stderr


@pytest.mark.parametrize(
    ("name", "data", "status", "says"),
    [
        ("empty.txt", b"", 1, "the file is empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 20, 1, "not text"),
        ("missing.txt", None, 1, "no such file or folder"),
        ("undated.txt", b"The mayor said that the bridge is open.", 0, "no publication date"),
    ],
)
def test_what_cannot_be_used_is_one_line_and_costs_nothing_else(tmp_path, name, data, status, says):
    good, bad = tmp_path / "good.txt", tmp_path / name
    good.write_text("---\ndate: 2020-03-04\n---\nThe mayor said that the bridge is open today.\n")
    if data is not None:
        bad.write_bytes(data)
    done = graphkit("build", good, bad, "-o", tmp_path / "out")
    assert done.returncode == status
    assert done.stderr.count("\n") == 1
    assert name in done.stderr
    assert says in done.stderr
    assert "the bridge is open today" in (tmp_path / "out" / "statements.jsonl").read_text()
    assert says in (tmp_path / "out" / "report.md").read_text()


def test_without_a_publication_date_nothing_is_dated(tmp_path):
    (tmp_path / "a.txt").write_text("The mayor said on Saturday that the bridge is open.\n")
    graphkit("build", tmp_path / "a.txt", "-o", tmp_path / "out")
    (line,) = (tmp_path / "out" / "statements.jsonl").read_text().splitlines()
    assert json.loads(line)["said"]["start"] is None
    assert json.loads(line)["said"]["end"] is None


def test_nothing_to_read_leaves_an_earlier_build_as_it_was(tmp_path):
    (tmp_path / "a.txt").write_text("---\ndate: 2020-03-04\n---\nThe mayor said no.\n")
    graphkit("build", tmp_path / "a.txt", "-o", tmp_path / "out")
    before = (tmp_path / "out" / "manifest.json").read_bytes()
    assert graphkit("build", tmp_path / "none.txt", "-o", tmp_path / "out").returncode == 1
    assert (tmp_path / "out" / "manifest.json").read_bytes() == before


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path):
    (tmp_path / "out").write_text("a file")
    done = graphkit("build", SEED, "-o", tmp_path / "out")
    assert (done.returncode, done.stderr.count("\n")) == (74, 1)


def test_wrong_usage_is_status_two():
    assert graphkit("build").returncode == 2
    assert graphkit("nonsense").returncode == 2


@pytest.mark.parametrize("command", ["build", "view", "query", "explain"])
def test_each_command_helps_with_an_example(command):
    done = graphkit(command, "--help")
    assert done.returncode == 0
    assert f"Example: graphkit {command}" in done.stdout


def test_a_hostile_text_reaches_no_terminal(tmp_path):
    text = (
        "---\ndate: 2020-03-04\n---\nThe mayor said that \x1b[31mred\u202e is [bold]dear[/bold].\n"
    )
    (tmp_path / "a.txt").write_text(text)
    done = graphkit("build", tmp_path / "a.txt", "-o", tmp_path / "out")
    assert "\x1b" not in done.stdout + done.stderr
    assert "\u202e" not in done.stdout
    assert "[bold]dear[/bold]" in done.stdout


def test_the_network_is_written_on_request(tmp_path):
    done = graphkit("build", SEED, "-o", tmp_path / "out", "--quiet", "--formats", "graphml")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "graph.graphml").is_file()
    without = graphkit("build", SEED, "-o", tmp_path / "out", "--quiet")
    assert without.returncode == 0, without.stderr
    assert not (tmp_path / "out" / "graph.graphml").exists()


def test_a_format_that_is_none_is_refused_in_one_line(tmp_path):
    done = graphkit("build", SEED, "-o", tmp_path / "out", "--formats", "gif")
    assert done.returncode == 2
    assert "“gif” is no format of a build; known are graphml" in done.stderr
    assert not (tmp_path / "out").exists()
