"""A question in a process of its own: the same answer, and an end to what takes too much."""

import time

import pytest
from newsroom import newsroom

from graphkit.query import QueryError, ask, ask_bounded
from graphkit.store import graphs, turtle

CROSS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?c ?f ?i ?l"


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    file = tmp_path_factory.mktemp("bounded") / "graph.ttl"
    file.write_bytes(turtle(graphs(newsroom())))
    return file


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?n { ?a skos:prefLabel ?n }",
        "ASK { ?a gk:said ?c }",
        "DESCRIBE ?a { ?a gk:said ?c }",
    ],
)
@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_it_is_the_answer_that_this_process_gives(path, sparql, engine):
    assert ask_bounded(path, sparql, engine=engine) == ask(path, sparql, engine=engine)


def test_a_cross_join_in_order_ends_in_time(path):
    start = time.monotonic()
    with pytest.raises(QueryError, match=r"no answer within 2 seconds|memory"):
        ask_bounded(path, CROSS, seconds=2.0)
    assert time.monotonic() - start < 12


def test_a_cross_join_in_order_ends_within_its_memory(path):
    with pytest.raises(QueryError, match="takes more than 700 MB of memory"):
        ask_bounded(path, CROSS, memory=700 * 2**20)


@pytest.mark.parametrize("sparql", ["SELECT", "DROP ALL", "SELECT * { SERVICE <http://x> {} }"])
def test_a_refused_query_has_its_reason(path, sparql):
    with pytest.raises(QueryError) as refused:
        ask_bounded(path, sparql)
    with pytest.raises(QueryError) as same:
        ask(path, sparql)
    assert str(refused.value) == str(same.value)


def test_a_file_that_is_no_turtle_is_told(tmp_path):
    broken = tmp_path / "graph.ttl"
    broken.write_text("<", "utf-8")
    with pytest.raises(QueryError, match="is not Turtle"):
        ask_bounded(broken, "ASK {}")
    with pytest.raises(QueryError, match="cannot be read"):
        ask_bounded(tmp_path / "none.ttl", "ASK {}")
