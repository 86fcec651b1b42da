"""Groups things by how alike they are, two and two: average linkage."""

from collections.abc import Callable
from itertools import combinations


def average_linkage(
    number: int, alike: Callable[[int, int], float], least: float
) -> tuple[tuple[int, ...], ...]:
    """Groups of the numbers from 0, each sorted; the two groups most alike are joined first.

    Two groups are as alike as their members are on average. Groups that are less alike than
    ``least`` are not joined. Of equals the first ones are joined.

    >>> average_linkage(3, lambda a, b: {(0, 1): 0.9, (0, 2): 0.1, (1, 2): 0.3}[a, b], 0.5)
    ((0, 1), (2,))
    """
    groups: dict[int, tuple[int, ...]] = {n: (n,) for n in range(number)}
    likeness = {(a, b): alike(a, b) for a, b in combinations(range(number), 2)}
    while likeness:
        (one, other), best = max(
            likeness.items(), key=lambda item: (item[1], (-item[0][0], -item[0][1]))
        )
        if best < least:
            break
        _join(groups, likeness, one, other)
    return tuple(sorted(groups.values()))


def _join(
    groups: dict[int, tuple[int, ...]], likeness: dict[tuple[int, int], float], one: int, other: int
) -> None:
    """Joins two groups under the name of the first and renews what is alike to it."""
    mine, theirs = len(groups[one]), len(groups[other])
    groups[one] = tuple(sorted((*groups[one], *groups.pop(other))))
    del likeness[one, other]
    for third in groups:
        if third != one:
            own, gone = _key(one, third), _key(other, third)
            both = mine * likeness[own] + theirs * likeness.pop(gone)
            likeness[own] = both / (mine + theirs)


def _key(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)
