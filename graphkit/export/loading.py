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

ARTICLES_OF_BUILDS = """PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX void: <http://rdfs.org/ns/void#>
SELECT ?build ?article {
  ?build a void:Dataset ; prov:wasGeneratedBy/prov:used ?article
  FILTER NOT EXISTS { ?article a prov:Entity }
}"""
# Graphs whose triples are those of all articles of a build.
PROVENANCE = "provenance"
SHARED_GRAPHS = ("analysis", PROVENANCE)
ENDPOINT_SECONDS = 60.0
Graphs = dict[str, list[ox.Triple]]


def named_graphs(build: Built) -> Graphs:
    """The triples of ``graph.trig`` by the IRI of their graph, as a store of builds names it."""
    found: Graphs = {}
    quads = ox.parse(path=str(build.folder / "graph.trig"), format=ox.RdfFormat.TRIG)
    for quad in quads:
        triple = ox.Triple(quad.subject, quad.predicate, quad.object)
        found.setdefault(str(quad.graph_name.value), []).append(triple)
    ending = "".join(_builds(found)).rsplit("/", 1)[-1]
    return {_renamed(name, ending): triples for name, triples in found.items()}


def _renamed(name: str, ending: str) -> str:
    return f"{name}/{ending}" if name.rsplit("/", 1)[-1] in SHARED_GRAPHS else name


def _builds(graphs: Graphs) -> dict[str, set[str]]:
    """The builds that some graphs describe, each with the articles that it read."""
    store = ox.Store()
    for name, triples in graphs.items():
        if PROVENANCE not in name.split("/")[-2:]:
            continue
        store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples)
    return _held(store)


def _held(store: ox.Store) -> dict[str, set[str]]:
    """The builds that a store holds, each with the articles that it read."""
    found: dict[str, set[str]] = {}
    rows = store.query(ARTICLES_OF_BUILDS, use_default_graph_as_union=True)
    for build, article in rows:  # type: ignore[union-attr]
        found.setdefault(str(build.value), set()).add(str(article.value))
    return dict(sorted(found.items()))


def _replaced(own: dict[str, set[str]], held: dict[str, set[str]]) -> list[str]:
    """The earlier builds of a store all of whose articles a new build has read, too."""
    articles = set().union(*own.values())
    return [name for name, read in held.items() if name not in own and read <= articles]


def _other_local(own: dict[str, set[str]], held: dict[str, set[str]]) -> list[str]:
    """The builds with local names that stay beside a new build, if it has such names, too."""
    if not any(name.startswith(BASE_IRI) for name in own):
        return []
    gone = {*own, *_replaced(own, held)}
    return [name for name in held if name.startswith(BASE_IRI) and name not in gone]


def load_store(build: Built, folder: Path, *, merge_local: bool = False) -> int:
    """Puts a build into the Oxigraph store in a folder; gives the number of its triples.

    All graphs are replaced in one transaction: a reader sees the old build or the new one. What the
    store has of an earlier build with fewer of the same articles goes in the same transaction.

    Raises:
        OutputError: the store cannot be written, or holds another build with local names.
    """
    graphs = named_graphs(build)
    own = _builds(graphs)
    try:
        store = ox.Store(str(folder))
        held = _held(store)
        if not merge_local and _other_local(own, held):
            message = f"{folder}: holds another build with local names, which may mean other things"
            raise OutputError(message)
        endings = tuple(f"/{name.rsplit('/', 1)[-1]}" for name in _replaced(own, held))
        gone = [g for g in map(str, store.named_graphs()) if g.strip("<>").endswith(endings)]
        steps = [f"DROP SILENT GRAPH {graph}" for graph in gone if _is_shared(graph)]
        steps += [_replacement(name, triples) for name, triples in sorted(graphs.items())]
        store.update(" ;\n".join(steps))
        store.flush()
    except OSError as error:
        message = f"{folder}: cannot be written: {error}"
        raise OutputError(message) from error
    return sum(map(len, graphs.values()))


def _is_shared(graph: str) -> bool:
    return graph.strip("<>").split("/")[-2] in SHARED_GRAPHS


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
