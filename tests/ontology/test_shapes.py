"""ontology/shapes.ttl: every export conforms, and broken ones do not."""

from collections.abc import Callable

import pyshacl
import pytest
import rdflib
from rdflib.namespace import RDF, RDFS, SKOS, XSD

from graphkit.gazetteer.seeds import folder
from graphkit.store import graphs, turtle
from graphkit.store.vocabulary import NAMESPACES, ONTOLOGY_IRI

GK = rdflib.Namespace(ONTOLOGY_IRI)
NIF = rdflib.Namespace(NAMESPACES["nif"])
Break = Callable[[rdflib.Graph], object]


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(folder("ontology") / "shapes.ttl")


def export(timeline) -> rdflib.Graph:
    return rdflib.Graph().parse(data=turtle(graphs(timeline)), format="turtle")


def verdict(data: rdflib.Graph, shapes: rdflib.Graph) -> tuple[bool, str]:
    conforms, _, text = pyshacl.validate(data, shacl_graph=shapes)
    return conforms, text


@pytest.mark.parametrize("name", ["tiny", "hostile"])
def test_an_export_conforms(name, shapes, request):
    conforms, text = verdict(export(request.getfixturevalue(name)), shapes)
    assert conforms, text


def test_the_shapes_are_shacl_themselves(shapes):
    conforms, _, text = pyshacl.validate(rdflib.Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, text


def day(text: str) -> rdflib.Literal:
    return rdflib.Literal(text, datatype=XSD.date)


def one(graph: rdflib.Graph, kind: rdflib.URIRef) -> rdflib.term.Node:
    return min(graph.subjects(RDF.type, kind))


def passage(graph: rdflib.Graph) -> rdflib.term.Node:
    return min(graph.objects(None, GK.content))


def whole(number: int) -> rdflib.Literal:
    return rdflib.Literal(str(number), datatype=XSD.nonNegativeInteger)


BROKEN: dict[str, Break] = {
    "a first day after the last": lambda g: g.set(
        (one(g, GK.Statement), GK.saidFrom, day("2999-01-01"))
    ),
    "a day with a time": lambda g: g.set(
        (one(g, GK.Statement), GK.saidTo, rdflib.Literal("2020-03-04T00:00:00"))
    ),
    "an actor without a name": lambda g: g.remove((one(g, GK.Actor), SKOS.prefLabel, None)),
    "an actor without a label": lambda g: g.remove((one(g, GK.Actor), RDFS.label, None)),
    "a statement without its words": lambda g: g.remove((one(g, GK.Statement), GK.content, None)),
    "a statement without a sentence": lambda g: g.remove((one(g, GK.Statement), GK.sentence, None)),
    "a passage without its place": lambda g: g.remove((passage(g), NIF.beginIndex, None)),
    "a claim without its words' end": lambda g: g.remove((passage(g), NIF.endIndex, None)),
    "a passage that ends before it begins": lambda g: g.set((passage(g), NIF.endIndex, whole(0))),
    "an unknown polarity": lambda g: g.set(
        (one(g, GK.Statement), GK.polarity, rdflib.Literal("maybe"))
    ),
    "a score above one": lambda g: g.set(
        (one(g, GK.Statement), GK.score, rdflib.Literal("1.5", datatype=XSD.decimal))
    ),
    "a contrast with one side": lambda g: g.remove(
        (one(g, GK.Contrast), GK.side, max(g.objects(one(g, GK.Contrast), GK.side)))
    ),
    "an event whose end is before its start": lambda g: g.set(
        (one(g, GK.Event), GK.to, day("1999-01-01"))
    ),
    "a claim of nobody's statement": lambda g: g.remove((None, GK.claim, one(g, rdflib.SDO.Claim))),
    "said by what is no actor": lambda g: g.add((passage(g), GK.said, one(g, rdflib.SDO.Claim))),
    "an article without a digest": lambda g: g.remove((None, GK.textDigest, None)),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_what_is_broken_does_not_conform(fault, tiny, shapes):
    data = export(tiny)
    BROKEN[fault](data)
    conforms, _ = verdict(data, shapes)
    assert not conforms
