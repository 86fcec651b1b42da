"""Sorting with runs on disk: what does not fit in memory is written as if it did."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Triple

from graphkit.identity import BASE_IRI
from graphkit.store import graphs, trig, turtle
from graphkit.store.graphs import parts
from graphkit.store.syntax.runs import SortedRuns
from graphkit.store.syntax.turtle import write_both
from graphkit.store.triple_order import ordered

NAMES = st.sampled_from(
    [NamedNode(f"https://a.example/{name}") for name in ("a", "a#c", "ab", "a/b", "é", "b")]
)
OBJECTS = NAMES | st.sampled_from([Literal("x"), Literal("x", language="en"), Literal("x\ny\t")])
TRIPLES = st.lists(st.builds(Triple, NAMES, NAMES, OBJECTS), max_size=12)


def whole(triple: Triple) -> tuple[str, bool, str, str]:
    """The key of a whole triple, which the blocks of subjects have to keep to."""
    type_ = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    predicate = triple.predicate.value
    return str(triple.subject), predicate != type_, predicate, str(triple.object)


@given(TRIPLES)
def test_triples_are_sorted_as_whole_triples_would_be(triples):
    assert ordered(triples) == sorted(set(triples), key=whole)


@given(st.lists(TRIPLES, max_size=5), st.integers(1, 20))
def test_runs_give_what_one_sort_gives(several, most):
    with SortedRuns(most) as runs:
        for triples in several:
            runs.add(ordered(triples))
        found = list(runs.merged())
    assert found == ordered(triple for triples in several for triple in triples)


@pytest.mark.parametrize("name", ["tiny", "hostile"])
def test_both_files_are_those_of_the_whole_graph(name, request):
    timeline = request.getfixturevalue(name)
    found, one, other = graphs(timeline), BytesIO(), BytesIO()
    write_both(parts(timeline), one, other, BASE_IRI)
    assert one.getvalue() == turtle(found)
    assert other.getvalue() == trig(found)
