"""Coreference: the measures by hand, and the same figures as the evaluation script's."""

import sys
from types import ModuleType

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.measure import Options, lines
from graphkit.measure.coreference import b_cubed, ceaf, figures, lea, muc, predict
from graphkit.records import Search

A, B, C, D, E = ((n, n + 1) for n in range(5))


def sides(*clusters):
    return tuple(frozenset(cluster) for cluster in clusters)


def test_muc_counts_links():
    assert muc(sides([A, B, C]), sides([A, B])) == (1, 2, 1, 1)


def test_b_cubed_counts_mentions():
    found = b_cubed(sides([A, B, C, D]), sides([A, B], [C, D]))
    assert found == (4 * 0.5, 4, 4.0, 4)


def test_ceaf_pairs_clusters_so_that_most_is_in_common():
    found = ceaf(sides([A, B, C], [D, E]), sides([A, D], [B, C]))
    assert found.recalled == pytest.approx(2 * 2 / 5 + 2 * 1 / 4)


def test_lea_counts_pairs_weighed_by_size():
    assert lea(sides([A, B, C]), sides([A, B])) == (3 * 1 / 3, 3, 2.0, 2)


def gold(clusters):
    mentions = [
        {"start": start, "end": end, "cluster": str(n)}
        for n, cluster in enumerate(clusters)
        for start, end in cluster
    ]
    return {"id": "a", "text": "", "mentions": mentions}


PLACES = st.lists(st.tuples(st.integers(0, 9), st.integers(10, 19)), unique=True, max_size=12)


@given(PLACES, st.integers(1, 4))
def test_all_is_right_where_both_sides_are_the_same(places, size):
    clusters = [places[n : n + size] for n in range(0, len(places), size)]
    told = figures([gold(clusters)], {"a": {"clusters": clusters}})
    wanted = 1.0 if any(len(cluster) > 1 for cluster in clusters) else 0.0
    assert {round(figure.value, 9) for figure in told} == {wanted}


def test_the_figures_are_those_of_the_evaluation_script(annotated, script, monkeypatch):
    optimize = ModuleType("scipy.optimize")
    optimize.linear_sum_assignment = assignment
    monkeypatch.setitem(sys.modules, "scipy", ModuleType("scipy"))
    monkeypatch.setitem(sys.modules, "scipy.optimize", optimize)
    asked = lines(annotated / "gum_news_coref_dev.jsonl")
    found = {line["id"]: predict(line, Options(Search(level="rules"))) for line in asked}
    answers = [list(_clusters(line).values()) for line in asked]
    theirs = script("eval_coref").conll(answers, [found[x["id"]]["clusters"] for x in asked])
    ours = {f.name: round(100 * f.value, 1) for f in figures(asked, found)}
    assert ours == {name: float(value) for name, value in theirs.items()}


def assignment(cost):
    """What the script takes from scipy, which this project does without."""
    graph = nx.Graph()
    for (i, j), value in np.ndenumerate(cost):
        if value:
            graph.add_edge(i, -1 - j, weight=-value)
    pairs = [sorted(pair, reverse=True) for pair in nx.max_weight_matching(graph)]
    return np.array([i for i, _ in pairs]), np.array([-1 - j for _, j in pairs])


def _clusters(line):
    found = {}
    for mention in line["mentions"]:
        found.setdefault(mention["cluster"], []).append((mention["start"], mention["end"]))
    return found
