"""Odd sentences, read by a person: who said, reportedly said, denied or asked something in each.

They are hearsay, denials, questions, conditions, wishes, plays, banners and bounds of time. The
first half was written before the rules were, the other half was run once these were written.
"""

import csv
from datetime import date
from pathlib import Path

import pytest

from graphkit.gazetteer.seeds import folder
from graphkit.pipeline import gather, understand
from graphkit.query import Triples, ask, load
from graphkit.read.article import article_from_text
from graphkit.records import Search, When
from graphkit.store import graphs, turtle

DAY = When(start=date(2024, 3, 6), end=date(2024, 3, 6), granularity="day")
GOLD = Path(__file__).parents[1] / "gold" / "odd.tsv"
LINES = GOLD.read_text("utf-8").split("\n")[:-1]
ROWS = list(csv.DictReader(LINES, delimiter="\t", quoting=csv.QUOTE_NONE))
CHECKS = sorted((folder("ontology") / "checks").glob("*.rq"))
SHORT = """SELECT DISTINCT ?how ?who WHERE {
  VALUES ?p { gk:said gk:reportedlySaid gk:denied gk:asked }
  ?actor ?p ?claim ; rdfs:label ?who .
  BIND(STRAFTER(STR(?p), "#") AS ?how)
}"""


def graph(*texts: str) -> Triples:
    found = (understand(article_from_text(text, published=DAY), Search()) for text in texts)
    return load(turtle(graphs(gather(tuple(found)))))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:40])
def test_the_short_triples_are_what_a_reader_would_say(row):
    found = sorted(" ".join(one) for one in ask(graph(row["text"]), SHORT).rows)
    assert found == sorted(filter(None, row["short"].split("|")))


@pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)
def test_no_check_finds_a_fault_in_them(path, together):
    assert ask(together, path.read_text("utf-8")).rows == ()


@pytest.fixture(scope="module")
def together() -> Triples:
    return graph(*(row["text"] for row in ROWS))
