"""A question is answered in a process of its own, with limits on time and memory.

A thread cannot be stopped, and an engine that takes all memory takes it from the whole machine; a
process can be ended, and is refused more memory than it may have.
"""

import resource
import subprocess
import sys
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from graphkit.query.answer import Answer
from graphkit.query.ask import MAX_ANSWER_ROWS, MAX_ANSWER_SECONDS, Engine, ask
from graphkit.query.error import QueryError

# Four times what the shipped questions take on 100,000 triples; a cross join with ORDER BY takes
# all that it gets.
MAX_ANSWER_BYTES = 2 * 2**30
# A process that has not read its question and begun by then is ended, too.
START_SECONDS = 10.0


class BoundedQuestion(Struct, frozen=True):
    """A question to the Turtle file at ``path``: the query, the engine, and its limits."""

    path: str
    sparql: str
    engine: Literal["oxigraph", "rdflib"]
    seconds: float
    rows: int
    memory: int


class BoundedReply(Struct, frozen=True):
    """What the process gives back: an ``answer``, or an ``error`` in words."""

    answer: Answer | None = None
    error: str = ""


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
    asked = BoundedQuestion(str(path), sparql, engine, seconds, rows, memory)
    reply = _reply(msgspec.msgpack.encode(asked), seconds, memory)
    if reply.answer is None:
        raise QueryError(reply.error)
    return reply.answer


def _reply(asked: bytes, seconds: float, memory: int) -> BoundedReply:
    command = [sys.executable, "-c", f"from {__name__} import reply; reply()"]
    try:
        done = subprocess.run(  # noqa: S603 -- our own words
            command, input=asked, capture_output=True, timeout=seconds + START_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return BoundedReply(error=f"no answer within {seconds:g} seconds; ask for less")
    if done.returncode:
        reason = f"the query takes more than {memory // 2**20} MB of memory; ask for less"
        return BoundedReply(error=reason)
    return msgspec.msgpack.decode(done.stdout, type=BoundedReply)


def reply() -> None:
    """Answers the question on standard input; this is what the process runs."""
    asked = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=BoundedQuestion)
    resource.setrlimit(resource.RLIMIT_AS, (asked.memory, asked.memory))
    sys.stdout.buffer.write(msgspec.msgpack.encode(_answered(asked)))


def _answered(asked: BoundedQuestion) -> BoundedReply:
    try:
        found = ask(
            Path(asked.path),
            asked.sparql,
            engine=asked.engine,
            seconds=asked.seconds,
            rows=asked.rows,
        )
    except QueryError as error:
        return BoundedReply(error=str(error))
    except OSError as error:
        return BoundedReply(error=f"{asked.path}: cannot be read: {error.strerror}")
    return BoundedReply(answer=found)
