"""docs/sparql.md: its queries are answered, its Turtle is in an export, its words are true."""

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from graphkit.gazetteer.seeds import folder
from graphkit.identity import BASE_IRI
from graphkit.query import as_markdown, ask, load
from graphkit.query.ask import MAX_ANSWER_ROWS
from graphkit.query.guard import MAX_QUERY_CHARACTERS
from graphkit.query.hints import declared
from graphkit.store import graphs, save, turtle
from graphkit.store.syntax.turtle import trig
from graphkit.store.vocabulary import NAMESPACES, prefixes

GUIDE = (folder("ontology").parent / "docs" / "sparql.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL)


ASKED = re.findall(r"```sparql\n(.*?)```\n\n((?:^\|[^\n]*\n)+)", GUIDE, re.DOTALL | re.MULTILINE)


def test_each_query_of_the_guide_stands_beside_its_answer():
    assert len(ASKED) == len(blocks("sparql")) > 5


@pytest.mark.parametrize(("query", "table"), ASKED)
def test_both_engines_give_the_answer_that_stands_beside_a_query(query, table, tiny):
    graph = load(turtle(graphs(tiny)))
    answer = ask(graph, query)
    assert answer == ask(graph, query, engine="rdflib")
    assert as_markdown(answer) == table
    assert answer.rows


def test_each_term_of_the_guide_is_one_of_the_ontology():
    told = set(re.findall(r"`gk:(\w+)", GUIDE))
    assert told <= declared()


def test_the_query_of_the_named_graphs_finds_those_of_the_trig(tiny):
    (query,) = re.findall(r"```sparql-trig\n(.*?)```", GUIDE, re.DOTALL)
    store = ox.Store()
    store.bulk_load(input=trig(graphs(tiny)), format=ox.RdfFormat.TRIG)
    found = store.query(query, prefixes=prefixes(BASE_IRI))
    assert len(list(found)) == 3


def test_the_python_of_the_guide_runs(tiny, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    save(tiny, Path("out"))
    for code in blocks("python"):
        exec(compile(code, "docs/sparql.md", "exec"), {})  # noqa: S102 (our own words)
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_the_turtle_of_the_guide_is_in_an_export(tiny):
    declared = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes(BASE_IRI).items())
    export = set(ox.parse(input=turtle(graphs(tiny)), format=ox.RdfFormat.TURTLE))
    shown = {
        quad
        for block in blocks("turtle")
        for quad in ox.parse(input=declared + block, format=ox.RdfFormat.TURTLE)
    }
    assert shown
    assert shown <= export


def test_each_question_that_the_guide_shows_asks_what_its_file_says():
    shown = re.findall(r"^\| `(\w+\.rq)` \| (.+\?) \| .*\|$", GUIDE, re.MULTILINE)
    assert shown
    for name, asked in shown:
        question = (folder("ontology") / "queries" / name).read_text("utf-8")
        assert question.startswith(f"# {asked}\n")


def test_the_files_that_commands_name_are_there():
    root = folder("ontology").parent
    named = re.findall(r"graphkit query (\S+\.rq)", "".join(blocks("sh")))
    assert named
    assert all((root / name).is_file() for name in named)


def test_every_prefix_and_every_bound_is_told():
    assert all(f"`{prefix}:`" in GUIDE for prefix in prefixes(BASE_IRI))
    assert all(
        iri in GUIDE for name, iri in NAMESPACES.items() if not name.startswith(("rdf", "xsd"))
    )
    assert f"{MAX_QUERY_CHARACTERS:,} characters" in GUIDE
    assert f"{MAX_ANSWER_ROWS:,} rows" in GUIDE
