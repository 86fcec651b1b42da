"""A folder holds one build or the other, never files of both, whatever ends a build."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graphkit.identity import digest
from graphkit.outputs import LAST, MANIFEST, NEXT, current, fault, named, recover, staged
from graphkit.store import write

NAMES = [f"file{number}" for number in range(8)]
KILLS = int(os.environ.get("GRAPHKIT_KILLS", "25"))
# Builds without end into the folder of its argument: version after version, each in all files.
BUILDER = """
import sys
from pathlib import Path
sys.path.insert(0, "tests")
from test_outputs import build
version = int(sys.argv[2])
print("ready", flush=True)
while True:
    version += 1
    build(Path(sys.argv[1]), version)
"""


def build(out: Path, version: int) -> None:
    out.mkdir(exist_ok=True)
    with staged(out) as stage:
        for name in NAMES:
            write(stage / name, f"{name} of {version}".encode())
        told = {name: digest((stage / name).read_bytes()) for name in NAMES}
        write(stage / MANIFEST, json.dumps({"outputs": told}).encode())


def versions(out: Path) -> set[str]:
    """The versions of all files, as a command reads them."""
    return {current(out, name).read_text().rpartition(" ")[2] for name in NAMES}


def seen(out: Path) -> list[str]:
    return sorted(path.name for path in out.iterdir())


def test_a_build_replaces_all_files_and_leaves_nothing_over(tmp_path):
    build(tmp_path, 1)
    build(tmp_path, 2)
    assert seen(tmp_path) == sorted([*NAMES, MANIFEST])
    assert versions(tmp_path) == {"2"}
    assert [fault(tmp_path, name) for name in named(tmp_path)] == [""] * len(NAMES)


def test_a_build_that_is_killed_at_any_moment_leaves_one_build_or_the_other(tmp_path):
    build(tmp_path, 0)
    chance = random.Random(7)  # noqa: S311 -- moments, no secrets
    version = 0
    for _ in range(KILLS):
        words = [sys.executable, "-c", BUILDER, str(tmp_path), str(version)]
        with subprocess.Popen(words, stdout=subprocess.PIPE) as child:
            child.stdout.readline()
            time.sleep(chance.random() * 0.05)
            child.send_signal(signal.SIGKILL)
        assert len(versions(tmp_path)) == 1 or any(fault(tmp_path, n) for n in named(tmp_path))
        recover(tmp_path)
        (found,) = versions(tmp_path)
        assert int(found) >= version
        version = int(found)
        assert [fault(tmp_path, name) for name in NAMES] == [""] * len(NAMES)
        assert seen(tmp_path) == sorted([*NAMES, MANIFEST])


CALLS = {
    "fsync": (os, "fsync"),
    "rename": (Path, "replace"),
    "link": (Path, "hardlink_to"),
    "folder": (Path, "mkdir"),
    "open": (Path, "open"),
}


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("nth", range(1, 30))
def test_a_call_that_fails_leaves_the_old_build_and_the_next_one_is_whole(
    tmp_path, monkeypatch, call, nth
):
    build(tmp_path, 1)
    where, name = CALLS[call]
    real, count = getattr(where, name), iter(range(1, 1000))

    def failing(*words, **named_words):
        if next(count) == nth:
            raise OSError(28, "No space left on device")
        return real(*words, **named_words)

    with monkeypatch.context() as patched:
        patched.setattr(where, name, failing)
        try:
            build(tmp_path, 2)
            expected = "2"
        except OSError:
            expected = "1"
    assert versions(tmp_path) == {expected}
    assert [fault(tmp_path, one) for one in NAMES] == [""] * len(NAMES)
    assert seen(tmp_path) == sorted([*NAMES, MANIFEST])
    build(tmp_path, 3)
    assert versions(tmp_path) == {"3"}


def test_a_switch_that_was_cut_off_is_read_whole_and_finished_by_the_next_build(tmp_path):
    build(tmp_path, 1)
    for folder in (NEXT, LAST):
        (tmp_path / folder).mkdir()
    other = tmp_path / "other"
    build(other, 2)
    for name in [*NAMES, MANIFEST]:
        (tmp_path / name).replace(tmp_path / LAST / name) if name == NAMES[0] else None
        target = tmp_path if name == NAMES[0] else tmp_path / NEXT
        (other / name).replace(target / name)
    other.rmdir()
    assert versions(tmp_path) == {"2"}
    assert [fault(tmp_path, name) for name in NAMES] == [""] * len(NAMES)
    recover(tmp_path)
    assert versions(tmp_path) == {"2"}
    assert seen(tmp_path) == sorted([*NAMES, MANIFEST])


def test_a_file_of_another_build_is_found(tmp_path):
    build(tmp_path, 1)
    (tmp_path / NAMES[3]).write_text("another")
    assert fault(tmp_path, NAMES[3]) == f"it is not the file that {MANIFEST} describes"
    assert fault(tmp_path, "odd") == f"it is not in {MANIFEST}"
    (tmp_path / MANIFEST).write_text("{")
    assert fault(tmp_path, NAMES[3]) == f"{MANIFEST} is damaged"
    (tmp_path / MANIFEST).unlink()
    assert fault(tmp_path, NAMES[3]).startswith(f"there is no {MANIFEST}")
