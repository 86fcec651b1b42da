"""Pairs gold and predictions one to one."""

from collections.abc import Iterable, Iterator


def one_to_one(ranked: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Those of the ``ranked`` pairs, in order, neither side of which is in a pair before.

    >>> list(one_to_one([(0, 0), (0, 1), (1, 0), (1, 1)]))
    [(0, 0), (1, 1)]
    """
    left: set[int] = set()
    right: set[int] = set()
    for one, other in ranked:
        if one not in left and other not in right:
            left.add(one)
            right.add(other)
            yield one, other
