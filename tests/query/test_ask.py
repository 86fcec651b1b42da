"""A question and its answer: the same from both engines, in time, or one line that says why not."""

import time

import pytest

from graphkit.query import QueryError, Term, as_csv, as_json, ask, load
from graphkit.store import graphs, turtle

ENGINES = ["oxigraph", "rdflib"]


@pytest.fixture
def graph(tiny):
    return load(turtle(graphs(tiny)))


@pytest.mark.parametrize("engine", ENGINES)
def test_rows_are_strings_in_a_fixed_order(graph, engine):
    answer = ask(
        graph,
        "SELECT ?who ?wd { ?a skos:prefLabel ?who OPTIONAL { ?a schema:sameAs ?wd } }",
        engine=engine,
    )
    assert answer.columns == ("who", "wd")
    assert answer.rows == (
        ("2020 bridge talks", ""),
        ("Ada Hill", ""),
        ("Springfield", "http://www.wikidata.org/entity/Q28515"),
        ("Springfield Water Board", ""),
    )


def test_a_file_can_be_asked(tiny, tmp_path):
    path = tmp_path / "graph.ttl"
    path.write_bytes(turtle(graphs(tiny)))
    assert ask(path, "ASK { ?a gk:said ?claim }").truth is True


SAME = [
    "ASK { ?a gk:said ?claim }",
    "ASK { ?a gk:said ?a }",
    "CONSTRUCT { ?claim schema:creator ?a } WHERE { ?a gk:said ?claim }",
    "DESCRIBE ?a WHERE { ?a gk:said ?claim }",
    "SELECT (COUNT(*) AS ?n) (AVG(?score) AS ?mean) { ?s gk:score ?score }",
    "SELECT ?d (?n / 3 AS ?third) { ?s gk:saidTo ?d . ?p nif:endIndex ?n }",
    "SELECT * { ?s gk:saidTo ?d FILTER(?d < '2020-03-04'^^xsd:date) }",
    "SELECT ?kind (COUNT(?s) AS ?n) { ?s gk:quoteKind ?kind } GROUP BY ?kind ORDER BY ?kind",
    "SELECT DISTINCT * { ?z gk:polarity ?a . ?z gk:quoteKind ?m }",
    "SELECT ?s { ?s a/rdfs:label ?nothing }",
]


@pytest.mark.parametrize("query", SAME)
def test_two_engines_give_the_same_answer(graph, query):
    assert ask(graph, query) == ask(graph, query, engine="rdflib")


def test_order_by_is_kept(graph):
    query = "SELECT ?n { ?a skos:prefLabel ?n } ORDER BY DESC(?n)"
    names = [row[0] for row in ask(graph, query).rows]
    assert names == sorted(names, reverse=True)


@pytest.mark.parametrize("engine", ENGINES)
def test_no_more_rows_than_asked_for_and_it_says_so(graph, engine):
    answer = ask(graph, "SELECT * { ?s ?p ?o }", rows=5, engine=engine)
    assert len(answer.cells) == 5
    assert answer.cut


def test_a_question_that_takes_too_long_is_given_up(graph):
    long = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?h) }"
    start = time.monotonic()
    with pytest.raises(QueryError, match="no answer within"):
        ask(graph, long, seconds=0.05)
    assert time.monotonic() - start < 5


WRONG = {
    "SELECT * { ?s ?p }": (1, 19, "but here is the end"),
    "SELECT *\n{ ?s foo:bar ?o }": (2, 6, "prefix of “foo:bar” is not declared"),
    "": (1, 1, "the end"),
    "SELECT ?x { ?x ?y ?z } LIMIT many": (1, 30, "here is “many”"),
}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("query", WRONG)
def test_a_mistake_is_one_line_with_its_place(graph, query, engine):
    line, column, words = WRONG[query]
    with pytest.raises(QueryError) as caught:
        ask(graph, query, engine=engine)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_what_is_not_turtle_is_said():
    with pytest.raises(QueryError, match="not Turtle"):
        ask(b"<a> <b>", "ASK {}")


def test_a_missing_file_is_an_ordinary_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        ask(tmp_path / "none.ttl", "ASK {}")


def test_nesting_that_passes_the_guard_harms_nothing(graph):
    deep = "SELECT * " + "{" * 2000 + "?s a gk:Contrast" + "}" * 2000
    assert len(ask(graph, deep).rows) == 1
    with pytest.raises(QueryError, match="rdflib cannot answer this"):
        ask(graph, deep, engine="rdflib")


def test_json_is_the_standard_form(graph):
    answer = ask(graph, "SELECT ?n ?d { ?s a gk:Event ; rdfs:label ?n ; gk:from ?d }")
    assert as_json(answer) == (
        b'{"head":{"vars":["n","d"]},"results":{"bindings":[{"d":{'
        b'"datatype":"http://www.w3.org/2001/XMLSchema#date","type":"literal",'
        b'"value":"2020-03-02"},"n":{"type":"literal","value":"2020 bridge talks",'
        b'"xml:lang":"en"}}]}}'
    )


def test_csv_is_a_row_a_line(graph):
    answer = ask(graph, "SELECT ?n ?w { ?s a gk:Event ; rdfs:label ?n OPTIONAL { ?s gk:no ?w } }")
    assert as_csv(answer) == "n,w\n2020 bridge talks,\n"
    assert as_csv(ask(graph, "ASK {}")) == "answer\ntrue\n"


def test_a_cell_keeps_its_language_and_type(graph):
    answer = ask(graph, "SELECT ?n { ?s a gk:Event ; rdfs:label ?n }")
    assert answer.cells == ((Term("2020 bridge talks", "literal", None, "en"),),)
