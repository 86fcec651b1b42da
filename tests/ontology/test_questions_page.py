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
HEAD = """# The shipped questions, with answers

`graphkit query NAME` asks one of these questions; [sparql.md](sparql.md) says how options narrow it. The answers below
are those on four invented articles: on 1 March 2020 the Daily Wren reports that Ada Hill promises a bridge, and that Bo
Lind has it from her that Cy Moss quit. On 3 March The Gull cites the Wren and a sailor, and a day later corrects what
the sailor said. On 9 March The Post reports that Hill refuses the bridge, that the Ferry Union calls her a liar, and
what the Wren had said. The Gull also carries the first article. Of long answers the first rows are shown.
"""
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
    page = HEAD + "".join(part(one, graph) for one in shipped())
    if os.environ.get("GRAPHKIT_WRITE_ANSWERS"):
        PAGE.write_text(page, "utf-8")
    assert page == PAGE.read_text("utf-8")
