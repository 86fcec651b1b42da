"""Sorts more triples than should be in memory: sorted runs on disk, merged as they are read.

This is the external merge sort of databases: the triples of some articles are sorted in memory and
written as N-Triples, and the writer reads all runs side by side.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, Self

from pyoxigraph import RdfFormat, Triple, parse, serialize

from graphkit.store.triple_order import Block, blocks, joined, merged

# Triples in memory at a time. Writing 1.2 million took 141 MB with so many and 50 MB with a third;
# but a build of 265,000, which then needs no run on disk, took a quarter less time.
RUN_TRIPLES = 300_000


class SortedRuns:
    """Sorted triples of several graphs, read once, in one order and each once.

    Up to ``most`` of them are in memory, the others in files without a name, which the end of the
    block removes.
    """

    def __init__(self, most: int = RUN_TRIPLES) -> None:
        self._most, self._count = most, 0
        self._held: dict[str, list[list[Triple]]] = {}
        self._files: list[IO[bytes]] = []

    def add(self, triples: list[Triple]) -> None:
        """Takes sorted triples, and writes a run when too many are in memory."""
        for name, block in blocks(triples):
            self._held.setdefault(name, []).append(block)
        self._count += len(triples)
        if self._count >= self._most:
            self._spill()

    def merged(self) -> Iterator[Triple]:
        """All triples, sorted as :func:`~graphkit.store.triple_order.ordered` sorts them."""
        if not self._files:
            return chain.from_iterable(block for _, block in self._in_memory())
        return merged([*map(_read, self._files), self._in_memory()])

    def _in_memory(self) -> Iterator[Block]:
        for name in sorted(self._held):
            yield name, joined(self._held[name])

    def _spill(self) -> None:
        file = TemporaryFile()  # noqa: SIM115 -- the end of the block closes it
        self._files.append(file)
        sorted_triples = chain.from_iterable(block for _, block in self._in_memory())
        serialize(sorted_triples, file, RdfFormat.N_TRIPLES)
        self._held.clear()
        self._count = 0

    def __enter__(self) -> Self:
        """The same, for a block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Removes the files."""
        for file in self._files:
            file.close()


def _read(file: IO[bytes]) -> Iterable[Block]:
    file.seek(0)
    quads = parse(file, RdfFormat.N_TRIPLES)
    return blocks(Triple(quad.subject, quad.predicate, quad.object) for quad in quads)
