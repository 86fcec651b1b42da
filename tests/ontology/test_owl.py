"""The ontology and its alignments are OWL 2 DL, and exports keep to what the ontology excludes.

The conditions are those of “OWL 2 Structural Specification”, sections 3 and 5.8, that a graph
without restrictions and property chains can break. ``xsd:date`` and ``rdf:langString`` are
declared, since OWL 2 of 2012 does not list them.
"""

from itertools import combinations

import pytest
import rdflib
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS

from graphkit.gazetteer.seeds import folder
from graphkit.store import graphs, turtle
from graphkit.store.vocabulary import ONTOLOGY_IRI

KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, RDFS.Datatype)
PROPERTIES = KINDS[1:4]
BUILT_IN = (str(OWL), str(RDFS), str(RDF))
LISTED_DATATYPES = {
    f"http://www.w3.org/2001/XMLSchema#{name}"
    for name in ("string", "boolean", "decimal", "integer", "nonNegativeInteger", "anyURI")
}


@pytest.fixture(scope="module", params=["graphkit.ttl", "both"])
def ontology(request) -> rdflib.Graph:
    found = rdflib.Graph().parse(folder("ontology") / "graphkit.ttl")
    return found if request.param != "both" else found.parse(folder("ontology") / "alignments.ttl")


def kinds(ontology: rdflib.Graph, term: rdflib.term.Node) -> set[rdflib.term.Node]:
    return set(ontology.objects(term, RDF.type)) & set(KINDS)


def test_every_term_is_of_one_kind(ontology):
    for term in set(ontology.subjects(RDF.type)):
        assert len(kinds(ontology, term)) <= 1, term


def test_every_predicate_is_built_in_or_declared(ontology):
    for predicate in set(ontology.predicates()):
        if not str(predicate).startswith(BUILT_IN):
            assert kinds(ontology, predicate) & set(PROPERTIES), predicate


def test_classes_and_properties_stand_only_where_they_may(ontology):
    for below, above in ontology.subject_objects(RDFS.subClassOf):
        assert kinds(ontology, below) == kinds(ontology, above) == {OWL.Class}, (below, above)
    for below, above in ontology.subject_objects(RDFS.subPropertyOf):
        top = ontology.value(above, OWL.inverseOf) or above
        assert kinds(ontology, below) == kinds(ontology, top) != set(), (below, above)
    for property_, class_ in ontology.subject_objects(RDFS.domain):
        assert kinds(ontology, class_) == {OWL.Class}, property_


def test_a_range_is_a_class_or_a_data_type_as_the_property_wants(ontology):
    for property_, end in ontology.subject_objects(RDFS.range):
        if kinds(ontology, property_) == {OWL.ObjectProperty}:
            assert kinds(ontology, end) == {OWL.Class}, property_
        else:
            listed = str(end) in LISTED_DATATYPES
            assert listed or kinds(ontology, end) == {RDFS.Datatype}, property_


def test_the_ontology_has_a_version_and_every_term_says_where_it_is_defined(ontology):
    header = rdflib.URIRef(ONTOLOGY_IRI.rstrip("#"))
    assert ontology.value(header, OWL.versionIRI)
    for term in set(ontology.subjects(RDFS.comment)):
        assert ontology.value(term, RDFS.isDefinedBy) == header, term


def disjoint(ontology: rdflib.Graph) -> set[frozenset[rdflib.term.Node]]:
    lists = ontology.objects(None, OWL.members)
    return {
        frozenset(pair) for some in lists for pair in combinations(Collection(ontology, some), 2)
    }


def test_what_is_disjoint_is_declared_and_not_below_one_another(ontology):
    pairs = disjoint(ontology)
    assert pairs
    for one, other in map(tuple, pairs):
        assert kinds(ontology, one) == kinds(ontology, other) == {OWL.Class}
        assert other not in set(ontology.transitive_objects(one, RDFS.subClassOf))


@pytest.mark.parametrize("name", ["tiny", "hostile"])
def test_no_node_of_an_export_is_of_two_disjoint_classes(name, ontology, request):
    export = rdflib.Graph().parse(data=turtle(graphs(request.getfixturevalue(name))))
    pairs = disjoint(ontology)
    for node in set(export.subjects(RDF.type)):
        types = {
            above
            for one in export.objects(node, RDF.type)
            for above in ontology.transitive_objects(one, RDFS.subClassOf)
        }
        assert not any(pair <= types for pair in pairs), node
