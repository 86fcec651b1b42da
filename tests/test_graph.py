"""What a notebook and a terminal show of a graph."""

import pandas as pd
from msgspec import structs
from rdflib import Literal, URIRef
from rdflib.namespace import RDF, RDFS
from rich.console import Console

from graphkit.graph import Graph
from graphkit.identity import BASE_IRI
from graphkit.records import Timeline
from graphkit.store.syntax.namespace import GK


def test_a_notebook_shows_the_page_of_a_graph(tiny: Timeline) -> None:
    assert Graph(tiny)._repr_html_().startswith("<iframe")


def test_statements_are_plain_objects_and_a_table(tiny: Timeline) -> None:
    found = Graph(tiny).statements(actor="Ada Hill")
    assert [one["verb"] for one in found] == ["tell"]
    assert "<td" in found._repr_html_()
    console = Console(width=120)
    with console.capture() as shown:
        console.print(found)
    assert "Ada Hill" in shown.get()


def test_the_graph_is_an_rdflib_dataset_and_a_network_too(tiny):
    found = Graph(tiny)
    assert len(found.to_networkx()) == len(tiny.actors) + len(tiny.articles)
    rows = found.rdf.query("SELECT (COUNT(*) AS ?n) { ?s a gk:Statement }")
    assert [int(row[0]) for row in rows] == [len(tiny.statements)]


def test_the_data_set_and_the_answers_of_a_graph_are_one_store(tiny):
    found = Graph(tiny)
    hill = URIRef("https://people.example/hill")
    found.rdf.add((hill, RDFS.label, Literal("Hill of Springfield", lang="en")))
    assert found.query('SELECT ?s { ?s rdfs:label "Hill of Springfield"@en }').rows == (
        (str(hill),),
    )


def test_a_plain_string_of_the_data_set_is_one_of_rdflib(tiny):
    found = Graph(tiny).rdf
    assert set(found.objects(None, GK.polarity)) == {Literal("asserted"), Literal("negated")}
    rows = found.query("SELECT DISTINCT ?p { ?s gk:polarity ?p }")
    assert {row[0] for row in rows} == {Literal("asserted"), Literal("negated")}
    made = found.query("CONSTRUCT { ?s gk:polarity ?p } { ?s gk:polarity ?p }").graph
    assert set(made.objects()) == {Literal("asserted"), Literal("negated")}


def test_an_article_is_a_graph_of_the_data_set_and_of_the_questions(tiny):
    found = Graph(tiny)
    name = f"{BASE_IRI}graph/{tiny.articles[0].id}"
    count = "SELECT (COUNT(*) AS ?n) { GRAPH <%s> { ?s a gk:Statement } }"
    assert found.query(count % name).rows == ((str(len(tiny.statements)),),)
    assert len(set(found.rdf.graph(URIRef(name)).subjects(RDF.type, GK.Statement))) == len(
        tiny.statements
    )


def test_the_statements_are_a_data_frame_with_days_and_numbers(tiny):
    found = Graph(tiny).to_pandas()
    assert list(found["id"]) == [one.id for one in tiny.statements]
    days = [one.said.day for one in tiny.statements]
    assert [None if day is pd.NaT else day.date() for day in found["day"]] == days
    assert found["score"].dtype == float
    assert Graph(structs.replace(tiny, statements=())).to_pandas().empty
