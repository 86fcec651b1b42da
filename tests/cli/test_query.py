"""graphkit query: shipped questions with options, the forms of an answer, hints."""

import csv
import io
import json
import resource
from pathlib import Path

import pytest
import rdflib
from commands import command
from newsroom import saved

from graphkit.query import shipped


@pytest.fixture(scope="module")
def room(tmp_path_factory) -> Path:
    return saved(tmp_path_factory.mktemp("room"))


def asked(room: Path, *words: str) -> str:
    done = command("query", *words, cwd=room)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_list_has_every_question_with_its_options(room):
    listed = asked(room, "--list")
    assert all(one.question in listed for one in shipped())
    assert "timeline_of_speaker --actor --since --until\n" in listed
    assert "one_article --article\n" in listed


def test_a_question_is_asked_by_name_with_options(room):
    found = asked(room, "timeline_of_speaker", "--actor", "hill", "--since", "2020-03-02")
    assert "to build it" in found
    assert found.endswith("1 rows\n")


ROWS = ("who_spoke_about_whom", "--about", "moss")


def test_the_forms_hold_the_same_rows(room):
    cells = ["Ada Hill", "Cy Moss", "1", "2020-03-01", "2020-03-01"]
    assert list(csv.reader(io.StringIO(asked(room, *ROWS, "--format", "csv"))))[1] == cells
    assert asked(room, *ROWS, "--format", "md").split("\n")[2] == f"| {' | '.join(cells)} |"
    assert '"Ada Hill"@en\t"Cy Moss"@en' in asked(room, *ROWS, "--format", "tsv")
    found = json.loads(asked(room, *ROWS, "--format", "json"))["results"]["bindings"]
    assert [one["who"]["value"] for one in found] == ["Ada Hill"]
    assert asked(room, *ROWS, "--json") == asked(room, *ROWS, "--format", "json")
    assert asked(room, *ROWS, "--engine", "rdflib") == asked(room, *ROWS)


def test_triples_are_turtle_or_n_triples(room):
    (room / "made.rq").write_text("CONSTRUCT { ?a gk:said ?c } WHERE { ?a gk:said ?c }", "utf-8")
    made = asked(room, "made.rq")
    assert "gk:said claim:" in made
    one = rdflib.Graph().parse(data=made, format="turtle")
    other = rdflib.Graph().parse(data=asked(room, "made.rq", "--format", "ntriples"), format="nt")
    assert set(one) == set(other)
    assert len(one) == 6


HINTS = (
    ("SELECT ?s { ?s gk:speaker ?who }", "the ontology has no term gk:speaker"),
    ('SELECT ?s { ?s skos:prefLabel "Ada Hill" }', 'write "Ada Hill"@en'),
    ('SELECT ?s { ?s gk:saidOn "2020-03-01" }', 'write "2020-03-01"^^xsd:date'),
    ('SELECT ?s { ?s skos:prefLabel ?n FILTER(?n = "Ada Hill") }', 'write "Ada Hill"@en'),
    ('SELECT ?s { ?s gk:actor "Ada Hill"@en }', "ask for its name, as in gk:actor/rdfs:label"),
    ('SELECT ?s { ?s gk:polarity "negated"@en }', 'no language: write "negated"'),
    ('SELECT ?s { ?s skos:prefLabel "Ada Hall"@en }', "close to it: Ada Hill"),
    ("PREFIX schema: <http://schema.org/> SELECT ?s { ?s schema:text ?t }", "https://schema.org/"),
    ("SELECT ?s { GRAPH ?g { ?s gk:said ?c } }", "leave GRAPH out"),
    (
        'SELECT ?s { ?s gk:saidOn "2020-03-01T00:00:00"^^xsd:dateTime }',
        "write xsd:date instead of xsd:dateTime",
    ),
)


@pytest.mark.parametrize(("sparql", "hint"), HINTS)
def test_an_empty_answer_has_a_hint(room, sparql, hint):
    (room / "empty.rq").write_text(sparql, "utf-8")
    done = command("query", "empty.rq", cwd=room)
    assert done.returncode == 0
    assert "0 rows" in done.stdout
    assert hint in done.stderr


def test_an_answer_with_rows_has_no_hint(room):
    assert command("query", *ROWS, cwd=room).stderr == ""


WRONG = (
    (("timeline_of_speaker", "--actor", "Ada Hall"), "close to it: Ada Hill"),
    (("timeline_of_speaker", "--since", "March"), "--since March is no day such as 2020-03-02"),
    (("timeline_of_speaker", "--event", "bridge talks"), "no parameter “event”"),
    (("timeline_of_speaker", "--since", "2020-03-02", "--until", "2020-03-01"), "is after --until"),
    (("before_and_after", "--event", "hill"), "nobody and nothing in this graph is called “hill”"),
    (("before_and_after", "--actor", "bridge talks"), "is called “bridge talks”"),
    (("timline_of_speaker",), "did you mean timeline_of_speaker?"),
    (("timeline_of_nobody",), "give a name of graphkit query --list"),
    ((), "give a name of --list, a file, or -"),
    ((*ROWS, "--format", "turtle"), "the answer has no triples"),
)


@pytest.mark.parametrize(("words", "reason"), WRONG)
def test_what_cannot_be_asked_is_one_line_that_says_why(room, words, reason):
    done = command("query", *words, cwd=room)
    assert done.returncode != 0
    assert reason in done.stderr
    assert len(done.stderr.splitlines()) == 1


MANY = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 10000"


def test_a_long_table_takes_no_longer_than_its_json(room):
    (room / "many.rq").write_text(MANY, "utf-8")
    taken: dict[str, list[float]] = {"json": [], "table": []}
    for form in ("json", "table") * 3:
        start = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        asked(room, "many.rq", "--format", form)
        taken[form].append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - start)
    assert min(taken["table"]) < 1.5 * min(taken["json"])
