"""Processes that have read the graph of a build and answer one question after another."""

import asyncio
from pathlib import Path

from starlette.concurrency import run_in_threadpool

from graphkit.outputs import current
from graphkit.query import BoundedQuestion, BoundedReply, GraphProcess
from graphkit.serve.refusal import RefusedRequest

# More at once would only wait for the cores, and each has the graph in memory.
MAX_PROCESSES = 4
# A question waits no longer for a process that others hold.
WAIT_SECONDS = 5.0


class GraphProcesses:
    """The processes of a build: started when they are needed, replaced when they took too much."""

    def __init__(self, folder: Path) -> None:
        """Takes the folder of the build; starts no process yet."""
        self._folder = folder
        self._free: asyncio.LifoQueue[tuple[float, GraphProcess] | None] = asyncio.LifoQueue()
        for _ in range(MAX_PROCESSES):
            self._free.put_nowait(None)

    async def ask(self, question: BoundedQuestion, seconds: float) -> BoundedReply:
        """The reply of a process that is free.

        Raises:
            RefusedRequest: none is free in time, or there is no graph.
        """
        try:
            held = await asyncio.wait_for(self._free.get(), WAIT_SECONDS)
        except TimeoutError:
            raise RefusedRequest(503, "too many queries at once; ask again") from None
        try:
            held = self._fresh(held)
            reply = await run_in_threadpool(held[1].ask, question, seconds)
        except BaseException:
            self._free.put_nowait(None)
            raise
        self._free.put_nowait(None if reply.spent else held)
        return reply

    def _fresh(self, held: tuple[float, GraphProcess] | None) -> tuple[float, GraphProcess]:
        """The process, or another one if it has not read the graph that is there now."""
        graph = current(self._folder, "graph.ttl")
        try:
            changed = graph.stat().st_mtime
        except OSError:
            raise RefusedRequest(404, "the build has no graph.ttl") from None
        if held is not None and held[0] == changed:
            return held
        if held is not None:
            held[1].end()
        return changed, GraphProcess(graph)

    def end(self) -> None:
        """Ends all processes that are free; the others end with their questions."""
        while not self._free.empty():
            held = self._free.get_nowait()
            if held is not None:
                held[1].end()
