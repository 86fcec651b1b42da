"""Nothing leaves the machine: what the commands open, look up and write, as the system sees it."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
COMMANDS = {
    "build": ("build", "story"),
    "build fast": ("build", "story", "--level", "fast", "--image", "out/a.png"),
    "query": ("query", str(ROOT / "ontology" / "queries" / "who_said_what.rq")),
    "view": ("view",),
    "explain": ("explain", "--actor", "Edda Varnholt"),
    "actors": ("actors", "--review"),
    "export": ("export", "--format", "obsidian", "-o", "out/vault"),
    "load": ("load", "--store", "out/store"),
    "example": ("example", "-o", "out/articles"),
    "check-seeds": ("check-seeds", "--unchecked"),
    "eval": ("eval", "speakers", "gold.jsonl", "--predictions", "out/told.jsonl"),
    "knowledge build": ("knowledge", "build", "items.jsonl", "-o", "out/base.sqlite"),
}
ASKED = {"source": [0, 9], "names": ["Ada Quell"], "kind": "name", "text": "", "canonical": ""}
GOLD = {"id": "a", "text": "Ada Quell said no.", "items": [ASKED]}
ITEM = {"qid": "Q1001", "label": "Ada Quell", "type": "person"}
# A call that names an address. urllib3, which spaCy imports, binds ::1 to see if there is IPv6.
ADDRESS = re.compile(r"\b(?P<call>\w+)\(.*sa_family=AF_INET6?.*\"(?P<address>[\d.:a-f]+)\"")
HARMLESS = {("bind", "::1")}
# Files that a look-up of a host's name reads.
NAMES = re.compile(r'"/etc/(?:resolv\.conf|hosts|nsswitch\.conf|host\.conf|gai\.conf)"')
WRITING = re.compile(
    r"\b(?:open|openat|openat2|creat)\((?:AT_FDCWD, )?\"(?P<file>[^\"]+)\".*"
    r"(?:O_WRONLY|O_RDWR|O_CREAT|O_TRUNC)"
    r"|\b(?:mkdir|mkdirat|rename|renameat|renameat2|unlink|unlinkat|rmdir|symlink|link|truncate"
    r"|mknod|chmod)\((?:AT_FDCWD, )?\"(?P<changed>[^\"]+)\""
)
# A thread gets its name by such a file, which is none of a disk.
THREAD_NAMES = ("/proc/self/task/",)
FAILED = re.compile(r"= -1 E")


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Path:
    """A working folder with a story in it, and a home of its own."""
    if not shutil.which("strace"):
        pytest.skip("no strace on this machine")
    folder = tmp_path_factory.mktemp("place")
    shutil.copytree(ROOT / "seeds" / "example", folder / "story")
    (folder / "home").mkdir()
    (folder / "gold.jsonl").write_text(json.dumps(GOLD), "utf-8")
    (folder / "items.jsonl").write_text(json.dumps(ITEM), "utf-8")
    return folder


@pytest.fixture(scope="module")
def calls(place) -> dict[str, list[str]]:
    """The calls to the system of each command, in the order of the commands."""
    return {name: traced(place, *words) for name, words in COMMANDS.items()}


def traced(place: Path, *words: str) -> list[str]:
    log = place / "calls"
    watched = ["strace", "-f", "-qq", "-e", "trace=network,%file", "-o", str(log)]
    done = subprocess.run(
        [*watched, sys.executable, "-m", "graphkit", *words],
        cwd=place,
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(place / "home"),
            "BROWSER": shutil.which("true"),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return log.read_text("utf-8", "replace").splitlines()


def test_the_test_sees_a_connection_and_a_file(place):
    program = (
        "import socket, pathlib; pathlib.Path.home().joinpath('x').write_text('');"
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"
    )
    log = place / "calls"
    subprocess.run(
        ["strace", "-f", "-e", "trace=network,%file", "-o", log, sys.executable, "-c", program],
        env={"HOME": str(place / "home")},
        check=True,
    )
    lines = log.read_text().splitlines()
    (place / "home" / "x").unlink()
    assert ("connect", "127.0.0.1") in addresses(lines)
    assert str(place / "home" / "x") in written(lines)


@pytest.mark.parametrize("command", COMMANDS)
def test_no_connection_is_opened_and_no_name_is_looked_up(calls, command):
    assert addresses(calls[command]) <= HARMLESS
    assert [line for line in calls[command] if NAMES.search(line)] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_no_file_is_written_but_those_of_the_build(calls, place, command):
    out = place / "out"
    inside = (str(out), "out", "/tmp", "/dev/null", "/dev/tty", *THREAD_NAMES)  # noqa: S108
    assert {path for path in written(calls[command]) if not path.startswith(inside)} == set()


def test_the_home_stays_empty(calls, place):
    assert calls
    assert [*(place / "home").iterdir()] == []


def addresses(lines: list[str]) -> set[tuple[str, str]]:
    return {(found["call"], found["address"]) for line in lines if (found := ADDRESS.search(line))}


def written(lines: list[str]) -> set[str]:
    done = (WRITING.search(line) for line in lines if not FAILED.search(line))
    return {found["file"] or found["changed"] for found in done if found}
