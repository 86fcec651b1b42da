"""The build of the seed article: it conforms, and the questions keep their answers.

The answers stand in ``ontology/queries/*.csv``, to be held against the article. After a change
that is meant, ``GRAPHKIT_WRITE_ANSWERS=1 pytest tests/ontology/test_seed.py`` writes them anew:
read what differs.
"""

import os
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib

from graphkit.gazetteer.seeds import folder
from graphkit.pipeline import timeline
from graphkit.query import Triples, as_csv, ask, bound, load, named
from graphkit.store import graphs, turtle

ANSWERED = [
    path.with_suffix(".rq") for path in sorted((folder("ontology") / "queries").glob("*.csv"))
]
CHECKS = sorted((folder("ontology") / "checks").glob("*.rq"))


@pytest.fixture(scope="module")
def seed() -> Triples:
    found = timeline([folder("seeds") / "articles" / "mixed-messages.txt"])
    return load(turtle(graphs(found)))


@pytest.fixture(scope="module")
def reference(seed) -> rdflib.Graph:
    return rdflib.Graph().parse(data=seed.turtle, format="turtle")


def question(name: str) -> str:
    return (folder("ontology") / "queries" / f"{name}.rq").read_text("utf-8")


def test_both_libraries_read_the_same_number_of_triples(seed, reference):
    assert len(reference) == len(list(ox.parse(input=seed.turtle, format=ox.RdfFormat.TURTLE)))


def test_it_conforms_to_the_shapes(reference):
    shapes = rdflib.Graph().parse(folder("ontology") / "shapes.ttl")
    conforms, _, text = pyshacl.validate(reference, shacl_graph=shapes)
    assert conforms, text


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
@pytest.mark.parametrize("path", ANSWERED, ids=lambda path: path.stem)
def test_each_question_has_its_answer(path: Path, engine, seed):
    answer, stored = (
        as_csv(ask(seed, path.read_text("utf-8"), engine=engine)),
        path.with_suffix(".csv"),
    )
    if os.environ.get("GRAPHKIT_WRITE_ANSWERS"):
        stored.write_text(answer, "utf-8")
    assert answer == stored.read_text("utf-8")


@pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)
def test_no_check_finds_a_fault(path: Path, seed):
    assert ask(seed, path.read_text("utf-8")).rows == ()


def test_both_sides_of_the_talks_are_told_with_dates_and_sentences(seed):
    talks = named(seed, "July 2018 Pyongyang talks")
    rows = ask(seed, bound(question("who_said_what"), {"about": talks})).rows
    assert {row[0] for row in rows} >= {
        "Mike Pompeo",
        "Ministry of Foreign Affairs of North Korea",
    }
    for _, _, day, first, last, _, _, claim, sentence in rows:
        if not day:
            continue
        assert date.fromisoformat(first or day) <= date.fromisoformat(day)
        assert date.fromisoformat(day) <= date.fromisoformat(last)
        assert all(part in sentence for part in claim.split(" … "))
