"""A question is answered in a process of its own, with limits on time and memory.

A thread cannot be stopped, and an engine that takes all memory takes it from the whole machine; a
process can be ended, and is refused more memory than it may have. It reads the graph once and
answers one question after another, so that a server need not read the graph for each.
"""

import os
import resource
import subprocess
import sys
import threading
import time
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

import msgspec
from msgspec import Struct

from graphkit.query.answer import Answer
from graphkit.query.ask import MAX_ANSWER_ROWS, MAX_ANSWER_SECONDS, Engine, ask
from graphkit.query.error import QueryError
from graphkit.query.forms import fitting, written
from graphkit.query.triples import Triples, load

# Four times what the shipped questions take on 100,000 triples; a cross join with ORDER BY takes
# all that it gets.
MAX_ANSWER_BYTES = 2 * 2**30
# Reading 500,000 triples takes a fifth of this on a machine that does nothing else.
START_SECONDS = 60.0
# The folder from which this package is imported.
PACKAGE_FOLDER = str(Path(__file__).parents[2])
# So often the process looks whether the one that asks is still there.
WATCH_SECONDS = 1.0


class BoundedQuestion(Struct, frozen=True, kw_only=True):
    """A question to a graph: the query, the engine, and the most rows of its answer.

    ``kinds`` are the media types in which a table and triples are wanted, and ``size`` is how many
    bytes such an answer has at most; without them the answer comes as it is.
    """

    sparql: str
    engine: Engine = "oxigraph"
    rows: int = MAX_ANSWER_ROWS
    kinds: tuple[str, str] | None = None
    size: int = MAX_ANSWER_BYTES


class BoundedReply(Struct, frozen=True, kw_only=True):
    """What the process gives back: an ``answer``, or its ``body``, or an ``error`` in words.

    ``cut`` says where an answer that is written was cut. ``spent`` says that a limit ended the
    process.
    """

    answer: Answer | None = None
    body: bytes = b""
    kind: str = ""
    cut: str = ""
    error: str = ""
    spent: bool = False


class GraphProcess:
    """A process that has read the Turtle file at ``path`` and answers questions about it."""

    def __init__(self, path: Path, *, memory: int = MAX_ANSWER_BYTES) -> None:
        """Starts the process, which reads the file while the caller goes on."""
        self._line, other = Pipe()
        self._memory, self._read = memory, False
        # The modules are those of this program, never files of the folder that one stands in (-P).
        words = f"import sys; sys.path.insert(0, {PACKAGE_FOLDER!r}); from {__name__} import work; "
        words += f"work({other.fileno()}, {str(path)!r}, {memory})"
        self._process = subprocess.Popen(  # noqa: S603 -- our own words
            [sys.executable, "-P", "-c", words],
            stdin=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=[other.fileno()],
        )
        other.close()

    def ask(self, question: BoundedQuestion, seconds: float) -> BoundedReply:
        """The reply to a question; a process that took too much is ended and answers no more."""
        if not self._read:
            begun = self._received(START_SECONDS)
            if begun.error:
                return begun
            self._read = True
        try:
            self._line.send_bytes(msgspec.msgpack.encode(question))
        except OSError:
            return self._ended(self._too_much())
        return self._received(seconds)

    def end(self) -> None:
        """Ends the process."""
        self._process.kill()
        self._process.wait()
        self._line.close()

    def _received(self, seconds: float) -> BoundedReply:
        try:
            if not self._line.poll(seconds):
                return self._ended(f"no answer within {seconds:g} seconds; ask for less")
            return msgspec.msgpack.decode(self._line.recv_bytes(), type=BoundedReply)
        except (EOFError, OSError):
            return self._ended(self._too_much())

    def _ended(self, error: str) -> BoundedReply:
        self.end()
        return BoundedReply(error=error, spent=True)

    def _too_much(self) -> str:
        return f"the query takes more than {self._memory // 2**20} MB of memory; ask for less"


def ask_bounded(
    path: Path,
    sparql: str,
    *,
    engine: Engine = "oxigraph",
    seconds: float = MAX_ANSWER_SECONDS,
    rows: int = MAX_ANSWER_ROWS,
    memory: int = MAX_ANSWER_BYTES,
) -> Answer:
    """The answer of a Turtle file, as :func:`~graphkit.query.ask.ask` gives it.

    Raises:
        QueryError: the query cannot be read, would change something, or takes too long or more
            than ``memory`` bytes; or the file is not Turtle.
    """
    process = GraphProcess(path, memory=memory)
    try:
        reply = process.ask(BoundedQuestion(sparql=sparql, engine=engine, rows=rows), seconds)
    finally:
        process.end()
    if reply.answer is None:
        raise QueryError(reply.error)
    return reply.answer


def work(number: int, path: str, memory: int) -> None:
    """Answers the questions that come on a connection; this is what the process runs."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    threading.Thread(target=_watch, args=(os.getppid(),), daemon=True).start()
    line = Connection(number)
    graph = _graph(Path(path))
    begun = graph if isinstance(graph, BoundedReply) else BoundedReply()
    line.send_bytes(msgspec.msgpack.encode(begun))
    while isinstance(graph, Triples):
        try:
            asked = msgspec.msgpack.decode(line.recv_bytes(), type=BoundedQuestion)
        except EOFError:
            return
        line.send_bytes(msgspec.msgpack.encode(_answered(graph, asked)))


def _watch(parent: int) -> None:
    """Ends this process, whatever it does, when the one that started it is gone."""
    while os.getppid() == parent:
        time.sleep(WATCH_SECONDS)
    os._exit(1)


def _graph(path: Path) -> Triples | BoundedReply:
    try:
        return load(path)
    except QueryError as error:
        return BoundedReply(error=str(error))
    except OSError as error:
        return BoundedReply(error=f"{path}: cannot be read: {error.strerror}")


def _answered(graph: Triples, asked: BoundedQuestion) -> BoundedReply:
    """The reply to a question; whoever asks ends this process when it takes too long."""
    try:
        found = ask(graph, asked.sparql, engine=asked.engine, seconds=None, rows=asked.rows)
    except QueryError as error:
        return BoundedReply(error=str(error))
    if asked.kinds is None:
        return BoundedReply(answer=found)
    kind = asked.kinds[1] if found.triples else asked.kinds[0]
    short = fitting(found, asked.size)
    cut = f"at {len(short.cells)} rows" if short.cut else ""
    return BoundedReply(body=written(short, kind, graph.prefixes), kind=kind, cut=cut)
