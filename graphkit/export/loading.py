"""Puts a build into a store that keeps several: Oxigraph on disk, or a Graph Store over HTTP.

A graph of an article has the name of the article, so that a later build of it takes its place, and
another revision stands beside it. The graphs of actors and of the program belong to a build.
"""

from collections.abc import Iterable
from pathlib import Path
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

import pyoxigraph as ox

from graphkit.errors import OutputError
from graphkit.export.built import Built
from graphkit.identity import BASE_IRI

DATASET_TYPE = ox.NamedNode("http://rdfs.org/ns/void#Dataset")
TYPE_NODE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
# Graphs whose triples are those of all articles of a build.
SHARED_GRAPHS = ("analysis", "provenance")
ENDPOINT_SECONDS = 60.0
Graphs = dict[str, list[ox.Triple]]


def named_graphs(build: Built) -> Graphs:
    """The triples of ``graph.trig`` by the IRI of their graph, as a store of builds names it."""
    found: Graphs = {}
    quads = ox.parse(path=str(build.folder / "graph.trig"), format=ox.RdfFormat.TRIG)
    for quad in quads:
        triple = ox.Triple(quad.subject, quad.predicate, quad.object)
        found.setdefault(str(quad.graph_name.value), []).append(triple)
    own = _datasets(triple for some in found.values() for triple in some)
    ending = "".join(own).rsplit("/", 1)[-1]
    return {_renamed(name, ending): triples for name, triples in found.items()}


def _renamed(name: str, ending: str) -> str:
    return f"{name}/{ending}" if name.rsplit("/", 1)[-1] in SHARED_GRAPHS else name


def _datasets(triples: Iterable[ox.Triple | ox.Quad]) -> list[str]:
    """The IRIs of the builds that some triples describe."""
    return sorted(
        {
            str(t.subject.value)  # type: ignore[union-attr]
            for t in triples
            if t.predicate == TYPE_NODE and t.object == DATASET_TYPE
        }
    )


def other_local_builds(build: Built, store: ox.Store) -> list[str]:
    """The other builds with local names in a store, if this build has such names, too."""
    own = _datasets(triple for some in named_graphs(build).values() for triple in some)
    if not any(name.startswith(BASE_IRI) for name in own):
        return []
    held = _datasets(store.quads_for_pattern(None, TYPE_NODE, DATASET_TYPE))
    return [name for name in held if name.startswith(BASE_IRI) and name not in own]


def load_store(build: Built, folder: Path, *, merge_local: bool = False) -> int:
    """Puts a build into the Oxigraph store in a folder; gives the number of its triples.

    All graphs are replaced in one transaction: a reader sees the old build or the new one.

    Raises:
        OutputError: the store cannot be written, or holds another build with local names.
    """
    try:
        store = ox.Store(str(folder))
        others = [] if merge_local else other_local_builds(build, store)
        if others:
            message = f"{folder}: holds another build with local names, which may mean other things"
            raise OutputError(message)
        graphs = named_graphs(build)
        store.update(" ;\n".join(_replacement(n, t) for n, t in sorted(graphs.items())))
        store.flush()
    except OSError as error:
        message = f"{folder}: cannot be written: {error}"
        raise OutputError(message) from error
    return sum(map(len, graphs.values()))


def _replacement(name: str, triples: Iterable[ox.Triple]) -> str:
    lines = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
    graph = str(ox.NamedNode(name))
    return f"DROP SILENT GRAPH {graph} ; INSERT DATA {{ GRAPH {graph} {{ {lines.decode()} }} }}"


def load_endpoint(build: Built, url: str) -> int:
    """Puts the graphs of a build into a Graph Store over HTTP, one by one; gives their triples.

    Raises:
        OutputError: the store does not answer, or refuses a graph.
    """
    graphs = named_graphs(build)
    for name, triples in sorted(graphs.items()):
        data = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""
        kind = {"Content-Type": "application/n-triples"}
        where = f"{url}?graph={quote(name, safe='')}"
        try:
            asked = Request(where, data=data, headers=kind, method="PUT")  # noqa: S310 -- checked
            with urlopen(asked, timeout=ENDPOINT_SECONDS):  # noqa: S310 -- by the command
                pass
        except (URLError, OSError) as error:
            message = f"{url}: the graph {name} is not written: {error}"
            raise OutputError(message) from error
    return sum(map(len, graphs.values()))
