"""Writes the files of a build, each completely or not at all."""

import os
from collections.abc import Container, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from graphkit.identity import BASE_IRI, digest
from graphkit.records import Timeline
from graphkit.store.comparison.contrast_lines import contrast_lines
from graphkit.store.comparison.other_lines import change_lines, claim_lines, publication_lines
from graphkit.store.graphs import parts
from graphkit.store.network import graphml
from graphkit.store.provenance.manifest import NO_INGREDIENTS, Ingredients
from graphkit.store.sheet import sheet
from graphkit.store.syntax.turtle import write_both
from graphkit.store.tables import jsonl
from graphkit.store.vocabulary import rooted


def save(
    timeline: Timeline,
    out: Path,
    *,
    base_iri: str = BASE_IRI,
    made_with: Ingredients = NO_INGREDIENTS,
    formats: Container[str] = (),
) -> tuple[Path, ...]:
    """Writes the graph and the statements of a timeline to a folder; returns the paths.

    A missing folder is made. ``made_with`` are the models, word lists and settings of the build.
    With ``graphml`` among the ``formats`` the network of actors is written, too.

    Raises:
        ValueError: ``base_iri`` is no absolute IRI.
        OSError: a file cannot be written; those written before are complete.
    """
    base = rooted(base_iri)
    out.mkdir(parents=True, exist_ok=True)
    return (
        *_graph_files(timeline, out, base, made_with),
        write(out / "statements.jsonl", jsonl(timeline)),
        write(out / "statements.csv", sheet(timeline)),
        write(out / "contrasts.jsonl", contrast_lines(timeline)),
        write(out / "changes.jsonl", change_lines(timeline)),
        write(out / "claims.jsonl", claim_lines(timeline)),
        write(out / "publications.jsonl", publication_lines(timeline)),
        *([write(out / "graph.graphml", graphml(timeline))] if "graphml" in formats else ()),
    )


def _graph_files(
    timeline: Timeline, out: Path, base: str, made_with: Ingredients
) -> tuple[Path, Path]:
    """Writes the Turtle and the TriG of a timeline, article by article."""
    turtle, trig = out / "graph.ttl", out / "graph.trig"
    with _whole(turtle) as one, _whole(trig) as other:
        write_both(parts(timeline, base, made_with), one, other, base)
    return turtle, trig


def write(path: Path, data: bytes) -> Path:
    """Writes a file so that others see either the old file or all of the new one; returns ``path``.

    Raises:
        OSError: the folder is missing, full or not writable; no temporary file is left.
    """
    with _whole(path) as file:
        file.write(data)
    return path


@contextmanager
def _whole(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes the place of the one at ``path`` when the block ends well.

    The bytes go to a temporary file, which is then renamed. It is in the same folder, since a
    rename cannot cross file systems, and has a short name, since names have a largest length.
    """
    part = path.with_name(f".part-{os.getpid()}-{digest(path.name.encode())[:8]}")
    try:
        with part.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
