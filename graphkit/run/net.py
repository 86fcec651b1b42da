"""Understands the articles of a build in a process that can be ended.

The limits that are counted (:mod:`graphkit.read`) decide what a build has. This is the net below
them: an article that takes far more time or memory than any of its length, or that breaks a
library, ends that process and not the build. What ends so depends on the machine and is not
promised to be the same twice.
"""

import ctypes
import os
import resource
import signal
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import BinaryIO, NamedTuple, NoReturn

import msgspec
from msgspec import Struct

from graphkit.errors import InstallationError
from graphkit.pipeline import attempt, ready
from graphkit.records import Article, Diagnostic, Finding
from graphkit.run.context import told_by
from graphkit.settings import Settings

# CPU time for an article: seconds, and seconds for each character. The slowest of 480 bad inputs
# takes 50 seconds for 120,000 characters, an article of news some tenths of a second.
SECONDS_AT_LEAST, SECONDS_A_CHARACTER = 120.0, 0.005
# Address space; the best model and a text of a million characters take a quarter.
MOST_BYTES = 16 * 2**30
# The number with which Linux asks for a signal when the parent ends.
PR_SET_PDEATHSIG = 1
LENGTH_BYTES = 8


class Understood(Struct, frozen=True):
    """What the process gives back for an article: one of the three."""

    finding: Finding | None = None
    failed: Diagnostic | None = None
    missing: str = ""


class _Process(NamedTuple):
    pid: int
    asking: BinaryIO
    answers: BinaryIO


def understood(articles: Iterable[Article], settings: Settings) -> Iterator[Finding | Diagnostic]:
    """The finding of each article, or a diagnostic where it failed or was ended.

    Raises:
        InstallationError: a model is missing or damaged.
    """
    process: _Process | None = None
    try:
        for article in articles:
            process = process or _started(settings)
            reply = _asked(process, article)
            if reply is None:
                yield _ended(article, _gone(process))
                process = None
            elif reply.missing:
                raise InstallationError(reply.missing)
            else:
                told = reply.finding or reply.failed
                assert told is not None  # noqa: S101 -- one of the three is there
                yield told
    finally:
        if process:
            _end(process)


def _asked(process: _Process, article: Article) -> Understood | None:
    """The reply for an article; ``None`` if the process ended."""
    try:
        _put(process.asking, msgspec.msgpack.encode(article))
        data = _taken(process.answers)
    except OSError:
        return None
    return None if data is None else msgspec.msgpack.decode(data, type=Understood)


def _ended(article: Article, number: int) -> Diagnostic:
    """The diagnostic for an article at which the process ended with a signal of this number."""
    slow = number == signal.SIGPROF
    reason = "it takes too much time" if slow else "it takes too much memory, or breaks a library"
    return Diagnostic(
        path=article.path,
        place="the file",
        reason=f"ended: {reason}",
        remedy="split it into articles; report it with the file",
        severity="error",
        kind="article failed",
    )


def _end(process: _Process) -> None:
    """Ends a process that waits."""
    os.kill(process.pid, signal.SIGKILL)
    _gone(process)


def _gone(process: _Process) -> int:
    """Waits for a process that is ending; gives the number of the signal that ended it, or 0."""
    process.answers.close()
    with suppress(OSError):
        process.asking.close()
    _, status = os.waitpid(process.pid, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def _started(settings: Settings) -> _Process:
    asked, asking = os.pipe()
    answers, answering = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(asking)
        os.close(answers)
        _serve(os.fdopen(asked, "rb"), os.fdopen(answering, "wb"), settings)
    os.close(asked)
    os.close(answering)
    return _Process(pid, os.fdopen(asking, "wb"), os.fdopen(answers, "rb"))


def _serve(asked: BinaryIO, answering: BinaryIO, settings: Settings) -> NoReturn:
    """Answers until there is nothing more to answer; this is what the process does."""
    try:
        _bound()
        with told_by(settings) as context:
            ready(settings.search)
            while (data := _taken(asked)) is not None:
                article = msgspec.msgpack.decode(data, type=Article)
                seconds = SECONDS_AT_LEAST + SECONDS_A_CHARACTER * len(article.text)
                signal.setitimer(signal.ITIMER_PROF, seconds)
                found = attempt(article, settings.search, context)
                signal.setitimer(signal.ITIMER_PROF, 0)
                _put(answering, msgspec.msgpack.encode(_reply(found)))
    except InstallationError as error:
        _put(answering, msgspec.msgpack.encode(Understood(missing=str(error))))
    finally:
        os._exit(0)


def _reply(found: Finding | Diagnostic) -> Understood:
    return Understood(found) if isinstance(found, Finding) else Understood(None, found)


def _bound() -> None:
    """Takes the limits, and the signals as they are by default; ends with the parent."""
    signal.set_wakeup_fd(-1)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGPROF):
        signal.signal(number, signal.SIG_DFL)
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    least = MOST_BYTES if most == resource.RLIM_INFINITY else min(MOST_BYTES, most)
    resource.setrlimit(resource.RLIMIT_AS, (least, most))


def _put(stream: BinaryIO, data: bytes) -> None:
    stream.write(len(data).to_bytes(LENGTH_BYTES) + data)
    stream.flush()


def _taken(stream: BinaryIO) -> bytes | None:
    """The next bytes that were put as one; ``None`` at the end."""
    size = stream.read(LENGTH_BYTES)
    if len(size) < LENGTH_BYTES:
        return None
    data = stream.read(int.from_bytes(size))
    return data if len(data) == int.from_bytes(size) else None
