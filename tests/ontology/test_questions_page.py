"""docs/questions.md: every shipped question beside its answer on the articles of newsroom.py.

After a change that is meant, ``GRAPHKIT_WRITE_ANSWERS=1`` writes the page anew: read what differs.
"""

import os

import msgspec
import pytest
from newsroom import newsroom

from graphkit.gazetteer.seeds import folder
from graphkit.query import ShippedQuery, Triples, as_markdown, ask, load, shipped
from graphkit.store import graphs, turtle

PAGE = folder("ontology").parent / "docs" / "questions.md"
ROWS_SHOWN = 4


@pytest.fixture(scope="module")
def graph() -> Triples:
    return load(turtle(graphs(newsroom())))


def part(one: ShippedQuery, graph: Triples) -> str:
    answer = ask(graph, one.sparql)
    shown = as_markdown(msgspec.structs.replace(answer, cells=answer.cells[:ROWS_SHOWN]))
    options = "".join(f" `--{name.removesuffix('_words')}`" for name in one.parameters)
    more = len(answer.cells) - ROWS_SHOWN
    told = f"\n{more} more rows.\n" if more > 0 else ""
    asked = f"**{one.question}** {one.explanation}"
    taken = f" Options:{options}." if options else ""
    return f"\n## {one.name}\n\n{asked}{taken}\n\n{shown}{told}"


def test_each_question_stands_beside_its_answer(graph):
    head = PAGE.read_text("utf-8").split("\n## ")[0]
    page = head + "".join(part(one, graph) for one in shipped())
    if os.environ.get("GRAPHKIT_WRITE_ANSWERS"):
        PAGE.write_text(page, "utf-8")
    assert page == PAGE.read_text("utf-8")
