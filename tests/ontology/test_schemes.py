"""ontology/schemes.ttl: each controlled value is a concept; alignments.ttl: all is declared."""

import typing

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from graphkit.gazetteer import seeds
from graphkit.gazetteer.seeds import folder
from graphkit.records import intervals, seen
from graphkit.records.actors import NamedBy, SourceKind
from graphkit.store.vocabulary import ONTOLOGY_IRI

SCHEME = rdflib.Namespace("https://w3id.org/graphkit/schemes#")
COMMITMENTS = {
    row["value"] for row in seeds.rows("vocabulary.tsv") if row["vocabulary"] == "commitment"
}
VALUES = {
    "commitment": COMMITMENTS,
    "polarity": set(typing.get_args(seen.Polarity)),
    "quoteKind": set(typing.get_args(seen.QuoteKind)),
    "saidOnGround": set(typing.get_args(intervals.Ground)),
    "sourceKind": set(typing.get_args(SourceKind)),
    "namedBy": set(typing.get_args(NamedBy)),
    "granularity": set(typing.get_args(intervals.Granularity)),
}


@pytest.fixture(scope="module")
def schemes() -> rdflib.Graph:
    return rdflib.Graph().parse(folder("ontology") / "schemes.ttl")


@pytest.mark.parametrize("name", VALUES)
def test_the_concepts_of_a_scheme_are_the_values_that_the_program_writes(name, schemes):
    concepts = set(schemes.subjects(SKOS.inScheme, SCHEME[name]))
    assert {str(schemes.value(one, SKOS.notation)) for one in concepts} == VALUES[name]
    assert all(schemes.value(one, SKOS.definition) for one in concepts)
    assert set(schemes.subjects(SKOS.topConceptOf, SCHEME[name])) == concepts


def test_there_is_a_scheme_for_each_and_each_is_of_a_property(schemes):
    found = {
        str(s).removeprefix(str(SCHEME)) for s in schemes.subjects(RDF.type, SKOS.ConceptScheme)
    }
    assert found == set(VALUES)
    ontology = rdflib.Graph().parse(folder("ontology") / "graphkit.ttl")
    for name in found:
        assert (rdflib.URIRef(ONTOLOGY_IRI + name), RDF.type, OWL.DatatypeProperty) in ontology


def test_every_term_that_the_ontologies_build_on_is_declared():
    """OWL 2 DL wants each class and each property to say what it is."""
    both = rdflib.Graph().parse(folder("ontology") / "graphkit.ttl")
    both.parse(folder("ontology") / "alignments.ttl")
    for predicate, kinds in (
        (RDFS.subClassOf, {OWL.Class}),
        (RDFS.subPropertyOf, {OWL.ObjectProperty, OWL.DatatypeProperty}),
        (OWL.inverseOf, {OWL.ObjectProperty}),
    ):
        for above in both.objects(None, predicate):
            if isinstance(above, rdflib.URIRef):
                assert kinds & set(both.objects(above, RDF.type)), above
    for name in both.subjects(RDF.type, OWL.Class):
        assert (name, RDF.type, OWL.ObjectProperty) not in both
    aligned = {s for s in both.subjects() if str(s).startswith(ONTOLOGY_IRI)}
    assert all(both.value(one, RDFS.comment) for one in aligned)
