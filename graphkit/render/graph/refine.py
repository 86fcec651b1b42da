"""Moves nodes, one at a time, while that lowers the cost of the drawing."""

from collections.abc import Callable

from graphkit.render.graph.hidden import Points

# The moves that are tried, in pixels: eight directions and three lengths, the longest first.
NODE_MOVES = [
    (dx * size, dy * size * 0.7)
    for size in (150, 70, 30)
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1))
]


def refined(points: Points, cost: Callable[[Points], float], room: Points, tries: int) -> Points:
    """The points after the moves that lower the cost; no point leaves the room.

    ``room`` is half the width and half the height of an area around (0, 0), in pixels. The moves of
    all nodes are tried in rounds, as long as a round lowers the cost. ``tries`` is the largest
    number of moves that are tried in all rounds together.
    """
    best, least = points, cost(points)
    moves = [(node, step) for step in NODE_MOVES for node in range(len(points))]
    better = True
    while better and tries > 0:
        better = False
        for node, step in moves[:tries]:
            moved = best.copy()
            moved[node] = (moved[node] + step).clip(-room, room)
            found = cost(moved)
            if found < least:
                best, least, better = moved, found, True
        tries -= len(moves)
    return best
