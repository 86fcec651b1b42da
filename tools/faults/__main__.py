"""Builds every bad input: `python -m tools.faults [WORD...]`, or those of a folder.

`python -m tools.faults --given FOLDER` builds the inputs of a folder that holds `expected.jsonl`,
a line for each with `path`, `why` and `expect` (ok, ok+warn, skip, refuse).
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tools.faults import crawls, feeds, mails, packed, pages, rows, surroundings, texts
from tools.faults.build import Outcome, built, warm

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.faults.case import Case

MOST_SECONDS, MOST_MEGABYTES = 30, 1536
GROUPS = (texts, pages, rows, feeds, mails, packed, crawls, surroundings)


def cases() -> Iterator[Case]:
    """All cases."""
    for group in GROUPS:
        yield from group.cases()


def laid(case: Case, folder: Path) -> list[str]:
    """Writes the files of a case; gives the words of its command."""
    folder.mkdir(parents=True)
    for name, data in case.files.items():
        _write(folder, name, data)
    for step, first, second in case.prepare:
        path = folder / second
        if step == "symlink":
            path.symlink_to(first)
        elif step == "chmod":
            path.chmod(int(first, 8))
        else:
            os.mkfifo(path)
    absolute = [
        one if one.startswith(("-", "/")) or not one else str(folder / one) for one in case.inputs
    ]
    return [*(one.replace("{folder}", str(folder)) for one in case.options), *absolute]


def _write(folder: Path, name: str, data: bytes) -> None:
    """Writes a file step by step, since its path can be longer than a path may be."""
    *above, last = name.split("/")
    at = os.open(folder, os.O_RDONLY)
    for one in above:
        with suppress(FileExistsError):
            os.mkdir(one, dir_fd=at)
        inner = os.open(one, os.O_RDONLY, dir_fd=at)
        os.close(at)
        at = inner
    with os.fdopen(os.open(last, os.O_WRONLY | os.O_CREAT, dir_fd=at), "wb") as file:
        file.write(data)
    os.close(at)


def faults(outcome: Outcome, names: list[str], articles: int | None) -> list[str]:
    """What is wrong with an outcome, in words."""
    found = ["it broke"] if outcome.traceback else []
    if outcome.seconds > MOST_SECONDS or outcome.megabytes > MOST_MEGABYTES:
        found.append("it took too much")
    if articles is not None and outcome.articles < articles:
        found.append(f"{outcome.articles} articles, at least {articles} expected")
    lost = [name for name in names if name not in outcome.told]
    return found + ([f"not accounted for: {', '.join(lost)[:80]}"] if lost else [])


def _shown(name: str, outcome: Outcome, why: str, wrong: list[str]) -> None:
    cost = f"{outcome.seconds:.1f} s, {outcome.megabytes} MB, status {outcome.status}"
    print(f"{name} ({why}): {'; '.join(wrong) or 'as expected'} [{cost}]", flush=True)


def _own(words: list[str]) -> int:
    count = bad = 0
    with tempfile.TemporaryDirectory() as place:
        for case in cases():
            if words and not any(word in case.name for word in words):
                continue
            folder = Path(place) / f"{count}"
            given = laid(case, folder / "in")
            outcome = built(given, folder, case.stdin)
            names = [Path(name).name for name in case.files if case.inputs == (".",)]
            wrong = faults(outcome, [n for n in names if n.isprintable()], case.articles)
            count, bad = count + 1, bad + bool(wrong)
            if wrong or words:
                _shown(case.name, outcome, case.why, wrong)
            if words:
                print(outcome.told[:1500])
    print(f"{count} inputs, {bad} not as expected")
    return bad


def _given(folder: Path, words: list[str]) -> int:
    lines = (folder / "expected.jsonl").read_text("utf-8").splitlines()
    known = {
        path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace"): path
        for path in folder.rglob("*")
    }
    count = bad = 0
    with tempfile.TemporaryDirectory() as place:
        for line in map(json.loads, lines):
            if words and not any(word in line["path"] for word in words):
                continue
            path = known[f"{folder.as_posix()}/{line['path']}"]
            outcome = built([str(path)], Path(place) / f"{count}")
            wrong = faults(outcome, [], None) + _other_than(line["expect"], outcome)
            count, bad = count + 1, bad + bool(wrong)
            if wrong or words:
                _shown(line["path"], outcome, line["why"], wrong)
            if words:
                print(outcome.told[:1500])
    print(f"{count} inputs, {bad} not as expected")
    return bad


def _other_than(expected: str, outcome: Outcome) -> list[str]:
    """What an outcome is instead of the expected one."""
    lines = outcome.told.splitlines()
    told = [
        line for line in lines if '"severity":"warning"' in line or '"severity":"error"' in line
    ]
    # Most inputs that are fine have no day; what follows from that is said, and is no fault.
    warned = any(expected != "ok" or '"kind":"no date"' not in line for line in told)
    read = "ok+warn" if warned or outcome.status else "ok"
    became = read if outcome.articles else "refused"
    right = {"ok": ("ok",), "ok+warn": ("ok+warn",)}.get(expected, ("refused",))
    return [] if became in right else [f"{became}, {expected} expected"]


if __name__ == "__main__":
    warm()
    given = sys.argv[1:]
    if given[:1] == ["--given"]:
        raise SystemExit(bool(_given(Path(given[1]), given[2:])))
    raise SystemExit(bool(_own(given)))
