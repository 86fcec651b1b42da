"""ontology/queries: the questions, their parameters, their answers; two engines agree on them.

The answers stand in ``tests/ontology/answers``; they follow from the articles of ``newsroom.py``.
After a change that is meant, ``GRAPHKIT_WRITE_ANSWERS=1`` writes them anew: read what differs.
"""

import os
from pathlib import Path

import pytest
from newsroom import newsroom

from graphkit.query import (
    Answer,
    QueryError,
    ShippedQuery,
    Triples,
    as_csv,
    ask,
    bound,
    day_term,
    load,
    named,
    shipped,
    text_term,
)
from graphkit.store import graphs, turtle

QUESTIONS = shipped()
ANSWERS = Path(__file__).parent / "answers"
PARAMETERS = {"actor", "about", "event", "outlet", "article_words", "phrase", "since", "until"}


@pytest.fixture(scope="module")
def graph() -> Triples:
    return load(turtle(graphs(newsroom())))


def both(graph: Triples, sparql: str) -> tuple[Answer, Answer]:
    return ask(graph, sparql), ask(graph, sparql, engine="rdflib")


def query(name: str) -> str:
    return next(one.sparql for one in QUESTIONS if one.name == name)


def test_there_are_twenty_questions():
    assert len(QUESTIONS) >= 20


@pytest.mark.parametrize("one", QUESTIONS, ids=lambda one: one.name)
def test_a_question_says_in_words_what_it_asks_and_what_its_parameters_are(one: ShippedQuery):
    assert one.question.endswith("?")
    assert one.explanation.endswith(".")
    assert set(one.parameters) <= PARAMETERS
    for name in one.parameters:
        assert f"VALUES ?{name} {{ UNDEF }}" in one.sparql
    assert one.sparql.count("{ UNDEF }") == len(one.parameters)


@pytest.mark.parametrize("one", QUESTIONS, ids=lambda one: one.name)
def test_both_engines_give_the_rows_that_the_articles_have(one, graph):
    oxigraph, rdflib = both(graph, one.sparql)
    stored = ANSWERS / f"{one.name}.csv"
    if os.environ.get("GRAPHKIT_WRITE_ANSWERS"):
        stored.write_text(as_csv(oxigraph), "utf-8")
    assert oxigraph == rdflib
    assert oxigraph.rows
    if stored.exists():
        assert as_csv(oxigraph) == stored.read_text("utf-8")


@pytest.mark.parametrize("one", QUESTIONS, ids=lambda one: one.name)
def test_a_question_is_answered_alike_in_another_order_of_triples(one, graph):
    lines = turtle(graphs(newsroom())).split(b" .\n")
    prefixes = [line for line in lines if line.startswith(b"@prefix")]
    others = [line for line in lines if not line.startswith(b"@prefix") and line]
    turned = b" .\n".join([*prefixes, *reversed(others), b""])
    assert as_csv(ask(turned, one.sparql)) == as_csv(ask(graph, one.sparql))


# Question | parameters | a column | its values.
ASKED = (
    ("timeline_of_speaker", {"actor": "bo lind"}, "claim", ["that Hill had said that Moss quit"]),
    ("timeline_of_speaker", {"actor": "HILL", "since": "2020-03-02"}, "claim", ["to build it"]),
    ("timeline_of_speaker", {"actor": "ada hill", "until": "2020-02-29"}, "claim", []),
    ("who_said_what", {"actor": "hill", "about": "moss"}, "claim", ["that Moss quit"]),
    ("who_spoke_about_whom", {"about": "Ada Hill"}, "who", ["Bo Lind", "Ferry Union"]),
    ("before_and_after", {"event": "bridge talks"}, "who", ["Ferry Union"]),
    ("before_and_after", {"event": "bridge", "actor": "ferry"}, "when", ["3 after"]),
    ("before_and_after", {"event": "bridge talks", "actor": "bo"}, "when", []),
    ("first_mention", {"phrase": "FERRY"}, "day", ["2020-03-03", "2020-03-03"]),
    ("first_mention", {"phrase": 'nobody said "this"'}, "day", []),
    ("one_article", {"article_words": "bridge promised"}, "who", ["Ada Hill", "Bo Lind"]),
    ("unnamed_sources", {"outlet": "the gull"}, "times", ["2"]),
    ("unnamed_sources", {"outlet": "the post"}, "times", []),
    ("outlet_cites_outlet", {"outlet": "The Post"}, "other", ["Daily Wren"]),
    ("outlet_cites_outlet", {"outlet": "daily wren"}, "other", []),
    ("outlet_cites_outlet", {"outlet": "the gull"}, "how", ["carried", "cited"]),
    ("revisions", {"article_words": "ferry"}, "modified", ["", "2020-03-04"]),
    ("per_day", {"actor": "ferry union"}, "statements", ["1", "1"]),
    ("promises_and_denials", {"actor": "union"}, "claim", ["a strike"]),
    ("change_of_position", {"actor": "bo"}, "who", []),
    ("change_of_position", {"actor": "ad"}, "later_claim", ["to build it"]),
    ("one_claim", {"phrase": "FERRY is"}, "publisher", ["The Gull", "The Post"]),
    ("one_claim", {"actor": "ada"}, "publisher", []),
    ("who_against_whom", {"actor": "ferry union"}, "other", ["to build it"]),
    ("who_against_whom", {"about": "bridge talks"}, "claim", ["to build it"]),
    ("who_against_whom", {"about": "moss"}, "claim", []),
    ("second_hand", {"actor": "ada"}, "teller", ["Bo Lind"]),
    ("to_the_characters", {"actor": "bo"}, "begin", ["45"]),
)


def terms(graph: Triples, given: dict[str, str]) -> dict[str, tuple[object, ...]]:
    found = {}
    for name, value in given.items():
        if name in {"since", "until"}:
            found[name] = (day_term(value),)
        elif name in {"phrase", "article_words"}:
            found[name] = (text_term(value),)
        else:
            found[name] = named(graph, value)
    return found


@pytest.mark.parametrize(("name", "given", "column", "expected"), ASKED)
def test_a_parameter_narrows_the_answer(name, given, column, expected, graph):
    one, other = both(graph, bound(query(name), terms(graph, given)))
    assert one == other
    place = one.columns.index(column)
    found = [row[place] for row in one.rows]
    assert list(dict.fromkeys(found)) == list(dict.fromkeys(expected))


def test_a_value_is_a_term_and_never_code():
    sparql = bound(
        "SELECT * { VALUES ?phrase { UNDEF } }", {"phrase": [text_term('x" } DROP ALL')]}
    )
    assert r'"x\" } DROP ALL"' in sparql


def test_a_parameter_that_a_question_lacks_is_refused():
    with pytest.raises(QueryError, match="no parameter “event”; it has: actor, since, until"):
        bound(query("timeline_of_speaker"), {"event": [text_term("x")]})


def test_a_name_is_found_by_case_by_alias_and_by_a_part(graph):
    assert named(graph, "WREN") == named(graph, "daily wren")
    assert named(graph, "hill") == named(graph, "Ada Hill")
    assert named(graph, "hil ad") == named(graph, "Ada Hill")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        (
            "Ada Hall",
            "nobody and nothing in this graph is called “Ada Hall”; close to it: Ada Hill",
        ),
        ("the", "“the” can be The Gull, The Post; give the whole name"),
        ("", "nobody and nothing in this graph is called “”"),
    ],
)
def test_a_name_of_nobody_or_of_several_is_refused_with_those_that_are_there(graph, name, reason):
    with pytest.raises(QueryError) as refused:
        named(graph, name)
    assert str(refused.value) == reason
