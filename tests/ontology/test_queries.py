"""ontology/queries: the questions, their answers, and that two engines agree on them."""

from pathlib import Path

import pytest

from graphkit.gazetteer.seeds import folder
from graphkit.query import Answer, Triples, as_csv, ask, load
from graphkit.store import graphs, turtle

QUESTIONS = sorted((folder("ontology") / "queries").glob("*.rq"))
# The questions name people of the seed article; asked of the small timeline, they name its own.
NAMES = {
    "Mike Pompeo": "Hill",
    "Ministry of Foreign Affairs of North Korea": "Water Board",
    "July 2018 Pyongyang talks": "bridge talks",
    "Donald Trump": "Ada Hill",
    "Singapore summit": "bridge talks",
}
FAIR = "“The talks were open & fine,” … “and <b>fair</b>.”"
WASTE = "Hill’s talks “a \\ waste”"
BRIDGE = "a new bridge"
BASIS = "no later than publication"
EXPECTED = {
    "before_and_after": (
        ("2 during", "Ada Hill", "tell", FAIR, "2020-03-02", "2020-03-02", "2020-03-02"),
        ("4 not known", "Springfield Water Board", "call", WASTE, "", "", "2020-03-04"),
        ("4 not known", "Springfield Water Board", "promise", BRIDGE, "", "", "2020-03-04"),
    ),
    "promises_and_denials": (
        ("Springfield Water Board", "promise", "negated", "promise", BRIDGE, "", "", "2020-03-04"),
    ),
    "timeline_of_speaker": (
        ("2020-03-02", "2020-03-02", "2020-03-02", "“Monday” before publication", "tell", FAIR),
    ),
    "who_said_what": (
        (
            "Ada Hill",
            "2020-03-02",
            "2020-03-02",
            "2020-03-02",
            "tell",
            FAIR,
            FAIR.replace("…", "Hill told reporters after the bridge talks,"),
        ),
        (
            "Springfield Water Board",
            "",
            "",
            "2020-03-04",
            "call",
            WASTE,
            f'The Water Board called {WASTE}, said "no" 😀, and never promised a new bridge.',
        ),
    ),
    "who_spoke_about_whom": (("Springfield Water Board", "Ada Hill", "1"),),
    "without_a_sure_date": (
        ("Springfield Water Board", "call", WASTE, "", "2020-03-04", BASIS),
        ("Springfield Water Board", "promise", BRIDGE, "", "2020-03-04", BASIS),
    ),
}


@pytest.fixture
def graph(tiny) -> Triples:
    return load(turtle(graphs(tiny)))


def question(path: Path) -> str:
    text = path.read_text("utf-8")
    for name, own in NAMES.items():
        text = text.replace(f'"{name}"@en', f'"{own}"@en')
    return text


def both(graph: Triples, sparql: str) -> tuple[Answer, Answer]:
    return ask(graph, sparql), ask(graph, sparql, engine="rdflib")


def test_each_expected_answer_is_of_a_question():
    assert EXPECTED.keys() <= {path.stem for path in QUESTIONS}


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_a_question_says_in_words_what_it_asks(path):
    assert path.read_text("utf-8").startswith("# ")
    assert path.read_text("utf-8").split("\n")[0].endswith("?")


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_both_engines_give_the_same_rows_and_those_expected(path, graph):
    oxigraph, rdflib = both(graph, question(path))
    assert oxigraph == rdflib
    assert oxigraph.rows == EXPECTED.get(path.stem, oxigraph.rows)


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_a_question_is_answered_alike_in_another_order_of_triples(path, tiny, graph):
    lines = turtle(graphs(tiny)).split(b" .\n")
    prefixes = [line for line in lines if line.startswith(b"@prefix")]
    others = [line for line in lines if not line.startswith(b"@prefix") and line]
    turned = b" .\n".join([*prefixes, *reversed(others), b""])
    assert as_csv(ask(turned, question(path))) == as_csv(ask(graph, question(path)))
