"""Pairs statements that give different numbers for the same amount."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from graphkit.compare.compared_statements import Compared
from graphkit.compare.contrasts.nearness import Nearness
from graphkit.compare.contrasts.pair import Opposed
from graphkit.compare.contrasts.same_thing import no_other_names, share
from graphkit.compare.reading.tables import listed
from graphkit.records import Amount

Counted = tuple[Compared, Amount]
# Two counts share this much of their other words.
LEAST_SHARED_OF_COUNTS = 0.5


def different_numbers(said: Iterable[Compared], near: Nearness) -> Iterator[Opposed]:
    """The pairs of different numbers, blocked by what is counted and what is told of it."""
    blocks: dict[tuple[str, str], list[Counted]] = defaultdict(list)
    for entry in said:
        for amount in entry.reading.amounts:
            if amount.predicate not in listed("empty verb"):
                blocks[amount.noun, amount.predicate].append((entry, amount))
    for block in blocks.values():
        for one, other in combinations(block, 2):
            if differ(one[1], other[1]) and _of_two(one[0], other[0], near):
                yield _pair(one, other)


def differ(one: Amount, other: Amount) -> bool:
    """Whether no number fits both amounts, which are of the same."""
    apart = (one.most is not None and one.most < other.least) or (
        other.most is not None and other.most < one.least
    )
    same = share(one.parts, other.parts) >= LEAST_SHARED_OF_COUNTS
    timed = not one.times or not other.times or one.times == other.times
    return apart and same and timed and no_other_names(one.parts, other.parts)


def _of_two(one: Compared, other: Compared, near: Nearness) -> bool:
    return not one.speakers & other.speakers and near.count(one, other)


def _pair(one: Counted, other: Counted) -> Opposed:
    (entry, amount), (rival, against) = one, other
    return Opposed(
        kind="different number",
        one=entry,
        other=rival,
        topic=None,
        subject=amount.span.of(entry.text),
        matter=f"{amount.noun} {amount.predicate}",
        one_words=amount.span,
        other_words=against.span,
    )
