"""The actors, events and outlets of a graph that a name stands for."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Literal

import pyoxigraph as ox
from pyoxigraph import NamedNode

from graphkit.identity import fold
from graphkit.query.error import QueryError
from graphkit.query.triples import Triples

SCHEMA_ORG = "https://schema.org/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
NAME_PREDICATES = tuple(
    NamedNode(f"{vocabulary}{term}")
    for vocabulary, term in (
        (SKOS, "prefLabel"),
        (SKOS, "altLabel"),
        (SCHEMA_ORG, "name"),
        (SCHEMA_ORG, "sameAs"),
    )
)
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
EVENT = NamedNode("https://w3id.org/graphkit/ontology#Event")
PUBLISHER = NamedNode(f"{SCHEMA_ORG}publisher")
NamePart = Literal["actor", "about", "event", "outlet"]
WIKIDATA_START = "http://www.wikidata.org/entity/"
# So many names fit a line of an error.
MAX_NAMES_SHOWN = 5


def named(graph: Triples, name: str, part: NamePart = "about") -> tuple[NamedNode, ...]:
    """The nodes that have a name: namesakes are several; case and accents do not matter.

    ``part`` is what they have to be: an actor (no event), an event, an outlet (a publisher), or
    anything that is spoken about.

    If nobody has the whole name, it is the node whose name has all its words; if there is none, the
    one whose name has words that begin so. An item of Wikidata is a name, too.

    Raises:
        QueryError: nobody has the name, or its words are in the names of several nodes.
    """
    known = [(told, node) for told, node in _names(graph) if _plays(graph, node, part)]
    exact = {node for told, node in known if fold(told) == fold(name)}
    parts = _with_words(known, name, str.__eq__) or _with_words(known, name, str.startswith)
    if not exact and len(parts) > 1:
        message = f"“{name}” can be {_shown(parts.values())}; give the whole name"
        raise QueryError(message)
    if not exact and not parts:
        close = get_close_matches(name, [told for told, _ in known], MAX_NAMES_SHOWN)
        told = f"; close to it: {_shown(close)}" if close else ""
        message = f"nobody and nothing in this graph is called “{name}”{told}"
        raise QueryError(message)
    return tuple(sorted(exact or parts, key=str))


def _plays(graph: Triples, node: NamedNode, part: NamePart) -> bool:
    """Whether a node can be what a parameter asks for."""
    store = graph.store
    if part == "outlet":
        return any(store.quads_for_pattern(None, PUBLISHER, node))
    event = any(store.quads_for_pattern(node, TYPE, EVENT))
    return part == "about" or event == (part == "event")


def _with_words(
    known: Iterable[tuple[str, NamedNode]], name: str, fits: Callable[[str, str], bool]
) -> dict[NamedNode, str]:
    """The nodes, with a name, in which some word fits each word of ``name``."""
    wanted = fold(name).split()
    found = {}
    for told, node in known:
        words = fold(told).split()
        if wanted and all(any(fits(word, one) for word in words) for one in wanted):
            found[node] = told
    return found


def _names(graph: Triples) -> list[tuple[str, NamedNode]]:
    """Each name of an actor or an outlet, with its node."""
    return [
        (told.value.removeprefix(WIKIDATA_START), quad.subject)
        for predicate in NAME_PREDICATES
        for quad in graph.store.quads_for_pattern(None, predicate, None)
        if isinstance(quad.subject, NamedNode)
        and isinstance(told := quad.object, NamedNode | ox.Literal)
    ]


def _shown(names: Iterable[str]) -> str:
    some = sorted(set(names))
    more = " and others" if len(some) > MAX_NAMES_SHOWN else ""
    return ", ".join(some[:MAX_NAMES_SHOWN]) + more
