"""What a notebook and a terminal show of a graph."""

from rich.console import Console

from graphkit.graph import Graph
from graphkit.records import Timeline


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
