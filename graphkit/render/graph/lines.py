"""Makes the lines of the graph from claims: one for each pair of actors and kind of line."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from graphkit.render.claims import Claim

# Verbs in the label of a line; the others are only counted. Two verbs do not cover the ends of a
# line on a screen of 1440 pixels.
MAX_NAMED_VERBS = 2


class GraphLine(Struct, frozen=True, kw_only=True):
    """A line from one actor to another.

    ``start`` and ``end`` are ids of actors, ``tone`` is the kind of line that decides its look,
    ``label`` has its verbs. ``members`` are the indexes of its claims in their list.
    """

    start: str
    end: str
    tone: str
    label: str
    members: tuple[int, ...]


def graph_lines(claims: Sequence[Claim]) -> tuple[GraphLine, ...]:
    """The lines of the claims: those with most claims first, then in the order of the claims."""
    grouped: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for position, claim in enumerate(claims):
        for start, end in _pairs(claim):
            grouped[start, end, claim.tone].append(position)
    found = [
        GraphLine(
            start=start,
            end=end,
            tone=tone,
            label=verbs(claims[position].label for position in members),
            members=tuple(members),
        )
        for (start, end, tone), members in grouped.items()
    ]
    return tuple(sorted(found, key=lambda line: (-len(line.members), line.members)))


def _pairs(claim: Claim) -> list[tuple[str, str]]:
    found = [(a, b) for a in claim.actors for b in claim.about if a != b]
    return list(dict.fromkeys(found))


def verbs(labels: Iterable[str]) -> str:
    """The verbs of a line, the most frequent first, and the number of the other verbs.

    >>> verbs(["said", "told", "said", "wrote"])
    'said ×2, told +1'
    """
    counted = Counter(labels).most_common()
    named = [f"{verb} ×{n}" if n > 1 else verb for verb, n in counted[:MAX_NAMED_VERBS]]
    more = f" +{len(counted) - MAX_NAMED_VERBS}" if len(counted) > MAX_NAMED_VERBS else ""
    return ", ".join(named) + more
