"""The native check gives the verdict of pySHACL, on exports and on broken graphs."""

from collections.abc import Callable, Iterator
from functools import partial

import pyshacl
import pytest
import rdflib
from rdflib.namespace import RDF, SH, XSD

from graphkit.gazetteer.seeds import folder
from graphkit.store import graphs, turtle
from graphkit.validate import ShapeError, facts_of, faults, shapes, violations
from tests.ontology.test_shapes import BROKEN

SHAPES_FILE = folder("ontology") / "shapes.ttl"
SHAPES = shapes(facts_of(SHAPES_FILE.read_bytes()))
SHACL = rdflib.Graph().parse(SHAPES_FILE)
Break = Callable[[rdflib.Graph], object]
NOWHERE = rdflib.URIRef("https://a.example/nowhere")


def native(data: bytes) -> bool:
    return violations(facts_of(data), SHAPES) == []


def pyshacl_verdict(graph: rdflib.Graph) -> bool:
    return bool(pyshacl.validate(graph, shacl_graph=SHACL)[0])


def breakages() -> Iterator[tuple[str, Break]]:
    """A fault for each constraint of each property of a class: what it does not allow."""
    for shape, class_ in sorted(SHACL.subject_objects(SH.targetClass)):
        for property_ in SHACL.objects(shape, SH.property):
            path = SHACL.value(property_, SH.path)
            if not isinstance(path, rdflib.URIRef):
                continue
            name = f"{class_.rsplit('/', 1)[-1].rsplit('#', 1)[-1]} {path.rsplit('#', 1)[-1]}"
            for constraint in sorted(SHACL.predicates(property_)):
                broken = WRONG.get(constraint)
                if broken:
                    yield f"{name} {constraint.rsplit('#', 1)[-1]}", partial(broken, class_, path)


def first(graph: rdflib.Graph, class_: rdflib.URIRef) -> rdflib.term.Node:
    return min(graph.subjects(RDF.type, class_), default=NOWHERE)


def emptied(class_, path, graph) -> None:
    graph.remove((first(graph, class_), path, None))


def doubled(class_, path, graph) -> None:
    graph.add((first(graph, class_), path, rdflib.Literal("one")))
    graph.add((first(graph, class_), path, rdflib.Literal("two")))


def retyped(class_, path, graph) -> None:
    graph.set((first(graph, class_), path, rdflib.Literal("1", datatype=XSD.byte)))


def led_astray(class_, path, graph) -> None:
    graph.set((first(graph, class_), path, NOWHERE))


def enlarged(class_, path, graph) -> None:
    graph.set((first(graph, class_), path, rdflib.Literal("9.5", datatype=XSD.decimal)))


def postponed(class_, path, graph) -> None:
    graph.set((first(graph, class_), path, rdflib.Literal("2999-01-01", datatype=XSD.date)))


WRONG: dict[rdflib.term.Node, Break] = {
    SH.minCount: emptied,
    SH.maxCount: doubled,
    SH.datatype: retyped,
    SH["in"]: retyped,
    SH["class"]: led_astray,
    SH.node: led_astray,
    SH.pattern: led_astray,
    SH.maxInclusive: enlarged,
    SH.lessThanOrEquals: postponed,
}
FAULTS = dict(breakages())
# Every third of them, which touch every class, and the faults that somebody thought of.
TRIED = {**BROKEN, **{name: FAULTS[name] for name in sorted(FAULTS)[::3]}}


def test_there_are_sixty_broken_graphs():
    assert len(TRIED) >= 60


@pytest.mark.parametrize("name", ["tiny", "hostile"])
def test_an_export_conforms(name, request):
    assert native(turtle(graphs(request.getfixturevalue(name))))


@pytest.mark.parametrize("name", TRIED)
def test_the_verdict_is_that_of_pyshacl(name, tiny):
    graph = rdflib.Graph().parse(data=turtle(graphs(tiny)), format="turtle")
    TRIED[name](graph)
    written = graph.serialize(format="turtle", encoding="utf-8")
    assert native(written) == pyshacl_verdict(graph)


def test_a_violation_says_the_node_the_path_and_what_is_wrong(tiny):
    graph = rdflib.Graph().parse(data=turtle(graphs(tiny)), format="turtle")
    BROKEN["a passage that ends before it begins"](graph)
    found = violations(facts_of(graph.serialize(format="turtle", encoding="utf-8")), SHAPES)
    told = {(one.path.rsplit("#", 1)[-1], one.constraint, one.message) for one in found}
    assert ("beginIndex", "lessThan", "a passage begins before it ends") in told


def test_what_is_not_checked_is_an_error():
    with pytest.raises(ShapeError, match="sh:maxLength"):
        shapes(
            facts_of(
                b"@prefix sh: <http://www.w3.org/ns/shacl#> . "
                b"<a:b> a sh:NodeShape ; sh:maxLength 3 ."
            )
        )


def test_a_fault_has_the_question_of_its_check():
    check = "# What is odd?\nSELECT ?s WHERE { ?s <a:p> ?o }"
    assert faults(b"<a:s> <a:p> <a:o> .", {"odd": check})[0].question == "What is odd?"
