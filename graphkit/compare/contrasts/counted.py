"""Pairs statements that give different numbers for the same amount."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from graphkit.compare.compared_statements import Compared
from graphkit.compare.contrasts.nearness import Nearness
from graphkit.compare.contrasts.pair import Opposed, opposed
from graphkit.compare.contrasts.replies.before import by_article, turn_before
from graphkit.compare.contrasts.same_thing import no_other_names, share
from graphkit.compare.reading.amounts import FIGURE
from graphkit.compare.reading.tables import listed
from graphkit.records import Amount

Counted = tuple[Compared, Amount]
# Two counts share this much of their other words.
LEAST_SHARED_OF_COUNTS = 0.5


def different_numbers(said: Sequence[Compared], near: Nearness) -> Iterator[Opposed]:
    """The pairs of different numbers, blocked by what is counted and what is told of it."""
    yield from _other_figures(said)
    blocks: dict[tuple[str, str], list[Counted]] = defaultdict(list)
    for entry in said:
        for amount in entry.reading.amounts:
            if amount.predicate not in listed("empty verb") and amount.noun != FIGURE:
                blocks[amount.noun, amount.predicate].append((entry, amount))
    for block in blocks.values():
        for one, other in combinations(block, 2):
            if differ(one[1], other[1]) and _of_two(one[0], other[0], near):
                yield _pair(one, other)


def _other_figures(said: Sequence[Compared]) -> Iterator[Opposed]:
    """Each “the figure was closer to 20” with the number of somebody else just before it."""
    articles = by_article(said)
    for entry in said:
        for figure in (one for one in entry.reading.amounts if one.noun == FIGURE):
            turn = turn_before(entry, articles[entry.finding])
            counts = [(one, amount) for one in turn for amount in one.reading.amounts]
            if counts and _apart(counts[0][1], figure):
                yield _pair(counts[0], (entry, figure))


def differ(one: Amount, other: Amount) -> bool:
    """Whether no number fits both amounts, which are of the same."""
    same = share(one.parts, other.parts) >= LEAST_SHARED_OF_COUNTS
    timed = not one.times or not other.times or one.times == other.times
    return _apart(one, other) and same and timed and no_other_names(one.parts, other.parts)


def _apart(one: Amount, other: Amount) -> bool:
    return (one.most is not None and one.most < other.least) or (
        other.most is not None and other.most < one.least
    )


def _of_two(one: Compared, other: Compared, near: Nearness) -> bool:
    return not one.speakers & other.speakers and near.count(one, other)


def _pair(one: Counted, other: Counted) -> Opposed:
    (entry, amount), (rival, against) = one, other
    matter = f"{amount.noun} {amount.predicate}"
    return opposed("different number", (entry, amount.span), (rival, against.span), matter)
