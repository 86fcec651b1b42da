"""Writing a build's files, each whole or not at all."""

import os
from pathlib import Path

from graphkit.identity import BASE_IRI, digest
from graphkit.records import Timeline
from graphkit.store.graphs import graphs
from graphkit.store.network import graphml
from graphkit.store.tables import jsonl, sheet
from graphkit.store.turtle import nquads, trig, turtle
from graphkit.store.vocabulary import rooted


def save(timeline: Timeline, out: Path, *, base_iri: str = BASE_IRI) -> tuple[Path, ...]:
    """The graph and the statements of a timeline as files in a folder, made where it is missing.

    Raises:
        ValueError: ``base_iri`` is no absolute IRI.
        OSError: a file cannot be written; those written before it are whole.
    """
    base = rooted(base_iri)
    found = graphs(timeline, base)
    out.mkdir(parents=True, exist_ok=True)
    return (
        write(out / "graph.ttl", turtle(found, base)),
        write(out / "graph.trig", trig(found, base)),
        write(out / "graph.nq", nquads(found, base)),
        write(out / "statements.jsonl", jsonl(timeline)),
        write(out / "statements.csv", sheet(timeline)),
        write(out / "graph.graphml", graphml(timeline)),
    )


def write(path: Path, data: bytes) -> Path:
    """A file with these bytes, in one step for any reader; gives its path.

    The temporary name is short and of the same folder: a name of the longest allowed length may
    not grow, and a rename crosses no file systems.

    Raises:
        OSError: the folder is missing, full or not ours; nothing is left behind.
    """
    part = path.with_name(f".part-{os.getpid()}-{digest(path.name.encode())[:8]}")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return path
