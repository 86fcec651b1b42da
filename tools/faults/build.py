"""Builds one case in a process of its own, and looks at what became of it."""

from __future__ import annotations

import json
import os
import resource
import sys
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.annotate import parse
from graphkit.cli.streams import run
from graphkit.read.language import language_of

if TYPE_CHECKING:
    from pathlib import Path

# A case that takes longer is ended; the limit of the project is half of it.
MOST_CPU_SECONDS = 60


@dataclass(frozen=True)
class Outcome:
    """What a build of a case came to."""

    status: int
    """Exit status of the command; negative if a signal ended it."""
    seconds: float
    """CPU time without that of starting."""
    megabytes: int
    """Most memory that the process held."""
    told: str
    """What the command printed, and its diagnostics and publications."""
    articles: int
    """Articles of the build, with those that are carriers of another one's text."""

    @property
    def traceback(self) -> bool:
        """Whether the program broke: it printed a traceback, said so, or a signal ended it."""
        broken = "Traceback (most recent" in self.told or '"reader failed"' in self.told
        return broken or self.status == 70 or self.status < 0  # noqa: PLR2004 -- EX_SOFTWARE


def warm() -> None:
    """Loads the models of the program, so that each case only pays for itself."""
    parse("The mayor said no.")
    language_of("The mayor said no. " * 20, "")


def built(words: list[str], folder: Path, stdin: bytes | None = None) -> Outcome:
    """Builds in a fork of this process, with `folder` for its outputs."""
    folder.mkdir(parents=True, exist_ok=True)
    told = folder / "told.txt"
    child = os.fork()
    if child == 0:
        _command([*words, "-o", str(folder / "out")], told, stdin)
    _, status, used = os.wait4(child, 0)
    seconds = used.ru_utime + used.ru_stime
    text = told.read_text("utf-8", "replace")
    for name in ("diagnostics.jsonl", "publications.jsonl"):
        path = folder / "out" / name
        text += path.read_text("utf-8", "replace") if path.exists() else ""
    ended = os.waitstatus_to_exitcode(status)
    return Outcome(ended, seconds, used.ru_maxrss // 1024, text, _articles(folder / "out"))


def _command(words: list[str], told: Path, stdin: bytes | None) -> None:
    """Runs the command line in this process and ends it."""
    output = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(output, 1)
    os.dup2(output, 2)
    reader, writer = os.pipe()
    threading.Thread(target=_feed, args=(writer, stdin or b""), daemon=True).start()
    os.dup2(reader, 0)
    sys.stdin = os.fdopen(0, closefd=False)
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_SECONDS, MOST_CPU_SECONDS))
    threading.Timer(10 * MOST_CPU_SECONDS, os._exit, (99,)).start()
    sys.argv = ["graphkit", "build", "--level", "rules", *words]
    status = 70
    try:
        status = run(threading.Event())
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def _feed(writer: int, data: bytes) -> None:
    with os.fdopen(writer, "wb") as stream:
        stream.write(data)


def _articles(out: Path) -> int:
    path = out / "publications.jsonl"
    if not path.exists():
        return 0
    return sum(1 for line in path.read_bytes().splitlines() if json.loads(line))
