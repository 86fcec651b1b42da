"""graph.graphml: every statement is an edge, and any reader of XML can read it."""

import io
import xml.etree.ElementTree as ET

import networkx as nx
import pytest

from graphkit.store import graphml, network


@pytest.mark.parametrize("name", ["tiny", "hostile"])
def test_no_statement_is_lost(name, request):
    timeline = request.getfixturevalue(name)
    edges = network(timeline).edges(data=True)
    assert {e["statement"] for *_, e in edges if e["kind"] == "statement"} == {
        s.id for s in timeline.statements
    }


def test_edges_lead_from_speaker_to_topic(tiny):
    graph = network(tiny)
    names = nx.get_node_attributes(graph, "label")
    found = {(names[a], e["label"], names[b]) for a, b, e in graph.edges(data=True)}
    assert ("Ada Hill", "told", "2020 bridge talks") in found
    assert ("Ada Hill", "visited", "Springfield") in found
    assert ("Springfield Water Board", "called", "Ada Hill") in found


@pytest.mark.parametrize("name", ["tiny", "hostile"])
def test_what_is_written_reads_back(name, request):
    timeline = request.getfixturevalue(name)
    graph = nx.read_graphml(io.BytesIO(graphml(timeline)), force_multigraph=True)
    assert graph.number_of_edges() == network(timeline).number_of_edges()
    assert graph.number_of_nodes() == network(timeline).number_of_nodes()


def test_ids_are_unique_in_the_file(tiny):
    root = ET.fromstring(graphml(tiny))  # noqa: S314 (our own bytes)
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
