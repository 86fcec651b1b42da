"""Standard streams as machines have them, and the keys of a user: one line, never a traceback."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import graphkit
from graphkit.cli import INTERRUPTED

TEXT = "---\ndate: 2018-03-05\n---\nZoë Brandwell said “the harvest is late” on Monday.\n"
BUILD = [sys.executable, "-m", "graphkit", "build", "a.txt", "--level", "rules"]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    return tmp_path


def shell(folder: Path, words: str, **environment: str):
    command = " ".join(BUILD)
    return subprocess.run(
        ["sh", "-c", words.replace("BUILD", command)],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
@pytest.mark.parametrize("more", ["", "--json"])
def test_words_that_an_encoding_lacks_are_written_with_escapes(folder, encoding, more):
    done = shell(folder, f"BUILD {more}", PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    shown = done.stdout.decode("utf-8" if more else encoding)
    assert "Brandwell" in shown
    assert ("“the harvest is late”" if more or encoding == "utf-8" else "\\u201cthe") in shown


@pytest.mark.parametrize("stream", ["full", "closed"])
def test_an_output_that_takes_nothing_is_one_line(folder, stream):
    where = ">/dev/full" if stream == "full" else ">&-"
    done = shell(folder, f"BUILD {where}")
    assert done.returncode == 74
    assert done.stderr.count(b"\n") == 1
    assert b"standard output cannot be written" in done.stderr
    assert (folder / "out" / "graph.ttl").read_bytes().startswith(b"@prefix")


def test_with_all_streams_closed_and_nothing_to_say_a_build_is_whole(folder):
    assert shell(folder, "BUILD -o open --quiet").returncode == 0
    assert shell(folder, "BUILD -o closed --quiet <&- >&- 2>&-").returncode == 0
    for name in ("graph.ttl", "graph.html", "manifest.json"):
        assert (folder / "closed" / name).read_bytes() == (folder / "open" / name).read_bytes()


def test_a_reader_that_leaves_is_no_error(folder):
    done = shell(folder, "BUILD --json | true")
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("after", [0.02, 0.08, 0.2, 0.5])
def test_an_interruption_is_one_line_whenever_it_comes(folder, after):
    """Before Python runs any of graphkit the interpreter itself answers, which is not ours."""
    program = "from graphkit.cli import main; print('on', flush=True); main()"
    done = subprocess.Popen(
        [sys.executable, "-c", program, *BUILD[3:], "-o", "late"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert done.stdout is not None
    done.stdout.readline()
    time.sleep(after)
    done.send_signal(signal.SIGINT)
    _, errors = done.communicate(timeout=60)
    if done.returncode:
        assert (done.returncode, errors) == (130, INTERRUPTED.decode())


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--min-score", "7"), "min_score 7.0 is not a number from 0 to 1"),
        (("--min-score", "nan"), "min_score nan is not a number from 0 to 1"),
        (("--min-score=-1",), "min_score -1.0 is not a number from 0 to 1"),
        (("--base-iri", "here"), "base_iri 'here' is no absolute IRI"),
        (("--entities", "none.toml"), "none.toml: no such file"),
        (("--settings", "none.toml"), "none.toml: cannot be read"),
    ],
)
def test_wrong_usage_is_one_line_before_anything_is_read(folder, words, told):
    done = subprocess.run([*BUILD, *words], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert told in done.stderr
    assert not (folder / "out").exists()


def test_the_command_says_which_files_it_obeys(folder):
    (folder / "entities.toml").write_text('[names]\n"Zoë Brandwell" = "Farmer Z"\n', "utf-8")
    (folder / "graphkit.toml").write_text('title = "Harvest"\n')
    done = shell(folder, "BUILD")
    assert (done.returncode, done.stderr) == (
        0,
        b"note: graphkit.toml and entities.toml obeyed\n",
    )
    assert b"Farmer Z" in done.stdout
    assert shell(folder, "BUILD --quiet").stderr == b""


def test_the_version_is_told():
    done = subprocess.run(
        [sys.executable, "-m", "graphkit", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("graphkit 0.")
    assert (Path(graphkit.__file__).parent / "py.typed").is_file()
