"""Turtle, TriG and N-Quads: what is written is what is read, wherever and whenever."""

import subprocess
import sys
from decimal import Decimal

import msgspec
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode, RdfFormat, Triple, parse
from rdflib.namespace import XSD

from graphkit.records import Timeline
from graphkit.store import graphs, nquads, trig, turtle
from graphkit.store.syntax.dataset import dataset, quad_store
from graphkit.store.vocabulary import label, words
from graphkit.store.wording import sound

WRITE = """
import sys, msgspec
from graphkit.records import Timeline
from graphkit.store import graphml, graphs, jsonl, nquads, sheet, trig, turtle
timeline = msgspec.json.decode(sys.stdin.buffer.read(), type=Timeline)
found = graphs(timeline)
for data in (turtle(found), trig(found), nquads(found)):
    sys.stdout.buffer.write(data)
for form in (jsonl, sheet, graphml):
    sys.stdout.buffer.write(form(timeline))
"""


def read(data: bytes, form: RdfFormat) -> list[Triple]:
    return [Triple(q.subject, q.predicate, q.object) for q in parse(input=data, format=form)]


@pytest.mark.parametrize("name", ["tiny", "hostile"])
def test_both_libraries_read_the_same_number_of_triples(name, request):
    data = turtle(graphs(request.getfixturevalue(name)))
    there = read(data, RdfFormat.TURTLE)
    assert len(there) == len(set(there)) == len(rdflib.Graph().parse(data=data, format="turtle"))


@pytest.mark.parametrize("name", ["tiny", "hostile"])
def test_the_three_forms_hold_the_same_triples(name, request):
    found = graphs(request.getfixturevalue(name))
    one = set(read(turtle(found), RdfFormat.TURTLE))
    assert one == set(read(trig(found), RdfFormat.TRIG))
    assert one == set(read(nquads(found), RdfFormat.N_QUADS))
    assert one == {triple for graph in found.values() for triple in graph}


def test_turtle_is_grouped_prefixed_and_sorted(tiny):
    text = turtle(graphs(tiny)).decode("utf-8")
    assert "a gk:Statement ;\n\tgk:about" in text
    assert '"2020-03-02"^^xsd:date' in text
    subjects = [str(t.subject) for t in read(text.encode(), RdfFormat.TURTLE)]
    assert subjects == sorted(subjects)


@pytest.mark.parametrize("name", ["tiny", "hostile"])
def test_bytes_do_not_depend_on_hashing_or_time_zone(name, request):
    timeline = request.getfixturevalue(name)
    fed = msgspec.json.encode(kept(timeline))
    runs = [
        subprocess.run(
            [sys.executable, "-c", WRITE],
            input=fed,
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Kolkata"))
    ]
    assert runs[0] == runs[1]
    assert len(runs[0]) > 1000


def kept(timeline: Timeline) -> Timeline:
    """Without the names of files, which may hold what JSON cannot."""
    articles = tuple(
        msgspec.structs.replace(a, path="", title=sound(a.title)) for a in timeline.articles
    )
    return msgspec.structs.replace(timeline, articles=articles)


HOSTILE = st.text(
    st.characters(exclude_categories=["Cs"])
    | st.sampled_from("\"'\\\n\r\t\x00\x07\x7f\x85\u2028\u202e\ufeff\U0001f600<>{}|^`@.;"),
    min_size=1,
)


@given(HOSTILE)
def test_any_string_comes_back_as_it_was(text):
    iri = NamedNode("https://news.example/x")
    found = {"g": [Triple(iri, iri, words(text, "en"))]}
    data = turtle(found)
    assert {t.object.value for t in read(data, RdfFormat.TURTLE)} == {text}
    assert {t.object.value for t in read(trig(found), RdfFormat.TRIG)} == {text}
    assert {t.object.value for t in read(nquads(found), RdfFormat.N_QUADS)} == {text}
    assert {str(o) for o in rdflib.Graph().parse(data=data, format="turtle").objects()} == {text}


@given(HOSTILE)
def test_a_label_is_one_short_line(text):
    shown = label(text).value
    assert len(shown) <= 120
    assert len(shown.splitlines()) <= 1


@given(st.text())
def test_any_language_tag_can_be_written(tag):
    assert words("text", tag).language


@pytest.mark.parametrize("name", ["tiny", "hostile"])
def test_rdflib_holds_the_same_quads_as_the_files(name, request):
    timeline = request.getfixturevalue(name)
    held, told = dataset(quad_store(timeline)), rdflib.Dataset()
    told.parse(data=nquads(graphs(timeline)), format="nquads")
    assert set(map(plain, held.quads())) == set(map(plain, told.quads()))


def plain(quad) -> tuple[object, ...]:
    """A quad with the value of a number, since Oxigraph keeps that and not how it is written."""
    *triple, graph = quad
    number = getattr(triple[2], "datatype", None) in {
        XSD.nonNegativeInteger,
        XSD.integer,
        XSD.decimal,
    }
    return (*triple[:2], Decimal(triple[2]) if number else triple[2], str(graph))


def test_rdflib_is_asked_over_all_graphs_at_once(tiny):
    found = dataset(quad_store(tiny)).query("SELECT ?name { ?a gk:said ?c ; rdfs:label ?name }")
    assert sorted(str(row[0]) for row in found) == ["Ada Hill", "Springfield Water Board"]
