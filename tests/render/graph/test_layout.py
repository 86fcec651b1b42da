from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.render.graph.layout import LabelledEdge, NodeBox, layout

NAMES = [NodeBox(110, 50)] * 9
RING = [LabelledEdge(n, (n + 1) % 9, 40) for n in range(9)]


def test_names_do_not_cover_each_other() -> None:
    points = layout(NAMES, RING)
    for a, b in combinations(points, 2):
        assert abs(a[0] - b[0]) >= 110 or abs(a[1] - b[1]) >= 50


def test_the_drawing_is_wider_than_high() -> None:
    xs, ys = zip(*layout(NAMES, RING), strict=True)
    assert max(xs) - min(xs) > max(ys) - min(ys)


def test_nothing_one_and_many_have_places() -> None:
    assert layout([], []) == ()
    assert len(layout([NodeBox(10, 10)], [])) == 1
    assert len(layout([NodeBox(100, 50)] * 60, [])) == 60


@settings(max_examples=5, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=12))
def test_the_same_graph_stands_the_same_in_whole_pixels(pairs: list[tuple[int, int]]) -> None:
    ties = [LabelledEdge(a, b, 30) for a, b in pairs if a != b]
    places = [NodeBox(80, 40)] * 6
    first = layout(places, ties)
    assert first == layout(places, ties)
    assert all(isinstance(n, int) for point in first for n in point)
