"""ontology/graphkit.ttl: every term of an export is described."""

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS

from graphkit.gazetteer.seeds import folder
from graphkit.store import graphs, turtle
from graphkit.store.syntax.namespace import GK
from graphkit.store.vocabulary import ONTOLOGY_IRI

PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty)


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(folder("ontology") / "graphkit.ttl")


def own(graph: rdflib.Graph) -> set[rdflib.URIRef]:
    return {term for triple in graph for term in triple if str(term).startswith(ONTOLOGY_IRI)}


def test_every_term_of_an_export_is_declared(tiny, hostile, ontology):
    for timeline in (tiny, hostile):
        export = rdflib.Graph().parse(data=turtle(graphs(timeline)), format="turtle")
        used = own(export)
        assert used
        assert used <= set(ontology.subjects(RDF.type))


def test_every_declared_property_is_used_somewhere_in_the_program(ontology):
    source = "".join(
        p.read_text("utf-8")
        for p in (folder("ontology").parent / "graphkit" / "store").rglob("*.py")
    )
    properties = {
        str(p).removeprefix(ONTOLOGY_IRI) for k in PROPERTIES for p in ontology[: RDF.type : k]
    }
    assert {name for name in properties if f'"gk:{name}"' not in source} == set()


def test_every_term_has_a_label_and_a_comment(ontology):
    for term in own(ontology):
        assert ontology.value(term, RDFS.label), term
        assert ontology.value(term, RDFS.comment), term


def test_every_property_has_one_domain_and_one_range_that_are_known(ontology):
    for kind in PROPERTIES:
        for term in ontology.subjects(RDF.type, kind):
            ends = [*ontology.objects(term, RDFS.domain), *ontology.objects(term, RDFS.range)]
            assert len(ends) == 2, term
            declared = set(ontology.subjects(RDF.type, OWL.Class))
            assert {e for e in ends if str(e).startswith(ONTOLOGY_IRI)} <= declared


def test_the_ontology_says_its_version_and_licence(ontology):
    header = ontology.value(None, RDF.type, OWL.Ontology)
    assert ontology.value(header, OWL.versionInfo)
    licence = rdflib.URIRef("http://purl.org/dc/terms/license")
    assert ontology.value(header, licence) == rdflib.URIRef(
        "https://www.apache.org/licenses/LICENSE-2.0"
    )


def test_an_export_uses_terms_on_what_they_are_for(tiny, ontology):
    export = rdflib.Graph().parse(data=turtle(graphs(tiny)), format="turtle")
    for subject, predicate, _ in export:
        domain = ontology.value(predicate, RDFS.domain)
        if domain is not None:
            types = set(export.objects(subject, RDF.type))
            kinds = {
                above for t in types for above in ontology.transitive_objects(t, RDFS.subClassOf)
            }
            assert domain in kinds or rdflib.SDO.NewsArticle in types, (predicate, types)


def test_the_names_of_python_are_those_of_the_ontology(ontology):
    described = {term for term in own(ontology) if term in set(ontology.subjects())}
    names = {rdflib.URIRef(term) for term in dir(GK)} | {GK["from"]}
    assert names == described
    assert GK.said == rdflib.URIRef(f"{ONTOLOGY_IRI}said")
    with pytest.raises(AttributeError):
        GK.sayed  # noqa: B018 -- the access is what is tested
