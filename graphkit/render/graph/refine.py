"""Nodes moved by hand's breadths until less is hidden."""

from collections.abc import Callable

from graphkit.render.graph.hidden import Points

# A step is about half a name; the larger ones come first.
NODE_MOVES = [
    (dx * size, dy * size * 0.7)
    for size in (150, 70, 30)
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1))
]


def refined(points: Points, cost: Callable[[Points], float], room: Points, tries: int) -> Points:
    """The points after the moves that lower the cost, one node at a time, none out of the room.

    ``room`` is half the width and height around (0, 0); ``tries`` bounds how often the cost is
    asked.
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
