"""The graph in other forms of RDF: N-Quads, and JSON-LD with a context of its own."""

from collections.abc import Iterable, Mapping
from itertools import groupby

import msgspec
import pyoxigraph as ox

from graphkit.export.built import Built

TYPE_IRI = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"


def nquads(build: Built) -> bytes:
    """The triples of each named graph, a line for each."""
    quads = ox.parse(path=str(build.folder / "graph.trig"), format=ox.RdfFormat.TRIG)
    return ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""


def json_ld(build: Built) -> bytes:
    """The triples as JSON-LD, sorted, with the prefixes of the Turtle as its context."""
    prefixes = build.graph.prefixes
    # A store of Oxigraph writes numbers anew; the Turtle has them as they are.
    found = ox.parse(input=build.graph.turtle, format=ox.RdfFormat.TURTLE)
    triples = sorted(found, key=lambda q: (str(q.subject), str(q.predicate)))
    nodes = [
        _node(subject, tuple(quads), prefixes)
        for subject, quads in groupby(triples, key=lambda q: str(q.subject.value))
    ]
    made = {"@context": dict(sorted(prefixes.items())), "@graph": nodes}
    return msgspec.json.format(msgspec.json.encode(made), indent=1) + b"\n"


def _node(subject: str, quads: Iterable[ox.Quad], prefixes: Mapping[str, str]) -> dict[str, object]:
    """The JSON object of a node: its properties by prefixed name, each a sorted list."""
    found: dict[str, object] = {"@id": subject}
    for predicate, some in groupby(quads, key=lambda q: q.predicate.value):
        values = sorted((q.object for q in some), key=str)
        if predicate == TYPE_IRI:
            found["@type"] = [_short(v.value, prefixes) for v in values]  # type: ignore[union-attr]
        else:
            found[_short(predicate, prefixes)] = [_value(v) for v in values]
    return found


def _value(term: object) -> dict[str, str]:
    match term:
        case ox.Literal() if term.language:
            return {"@value": term.value, "@language": term.language}
        case ox.Literal() if term.datatype.value == XSD_STRING:
            return {"@value": term.value}
        case ox.Literal():
            return {"@value": term.value, "@type": term.datatype.value}
        case ox.NamedNode():
            return {"@id": term.value}
        case _:
            message = f"no node or text: {term}"
            raise TypeError(message)


def _short(iri: str, prefixes: Mapping[str, str]) -> str:
    """The prefixed name of an IRI, or the IRI itself."""
    fits = (p for p, start in prefixes.items() if iri.startswith(start) and iri != start)
    prefix = max(fits, key=lambda p: len(prefixes[p]), default=None)
    return f"{prefix}:{iri.removeprefix(prefixes[prefix])}" if prefix else iri
