import numpy as np

from graphkit.render.graph.hidden import CROSSING_COST, THROUGH_NAME_COST, hidden
from graphkit.render.graph.refine import refined

SMALL = [(10, 10)] * 4


def square(*points: tuple[float, float]) -> np.ndarray:
    return np.array(points, dtype=np.float64)


def test_what_is_apart_hides_nothing() -> None:
    assert hidden(square((0, 0), (400, 0)), SMALL[:2], [(0, 1, 40)]) == 0


def test_a_crossing_a_line_through_a_name_and_short_lines_cost() -> None:
    corners = square((0, 0), (400, 400), (0, 400), (400, 0))
    crossed = hidden(corners, SMALL, [(0, 1, 0), (2, 3, 0)])
    assert crossed >= CROSSING_COST
    between = square((0, 0), (400, 0), (200, 0))
    assert hidden(between, SMALL[:3], [(0, 1, 0)]) >= THROUGH_NAME_COST
    assert hidden(square((0, 0), (50, 0)), SMALL[:2], [(0, 1, 40)]) > 0


def test_moves_only_ever_lower_the_cost_and_stay_in_the_room() -> None:
    room = np.array([300.0, 150.0])
    start = square((0, 0), (5, 0), (290, 140))

    def cost(points: np.ndarray) -> float:
        return hidden(points, [(80, 40)] * 3, [])

    moved = refined(start, cost, room, 1000)
    assert cost(moved) == 0 < cost(start)
    assert (abs(moved) <= room).all()
    assert (refined(start, cost, room, 0) == start).all()
