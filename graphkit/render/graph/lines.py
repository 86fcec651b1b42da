"""Claims → the lines of the graph: one for each pair of actors and kind of line."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from graphkit.render.claims import Claim

# Two verbs name a line on a screen of 1440 pixels without covering its ends; more are counted.
MAX_NAMED_VERBS = 2


class GraphLine(Struct, frozen=True, kw_only=True):
    """A line from one actor to another.

    ``start`` and ``end`` are ids of actors, ``tone`` is its look, ``label`` are its verbs,
    ``members`` the positions of its claims in their list.
    """

    start: str
    end: str
    tone: str
    label: str
    members: tuple[int, ...]


def graph_lines(claims: Sequence[Claim]) -> tuple[GraphLine, ...]:
    """The lines that the claims make, the most telling first.

    More claims tell more; of equals the one that stands first in the articles.
    """
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
    """The verbs of a line, the frequent first, the rest as a number.

    >>> verbs(["said", "told", "said", "wrote"])
    'said ×2, told +1'
    """
    counted = Counter(labels).most_common()
    named = [f"{verb} ×{n}" if n > 1 else verb for verb, n in counted[:MAX_NAMED_VERBS]]
    more = f" +{len(counted) - MAX_NAMED_VERBS}" if len(counted) > MAX_NAMED_VERBS else ""
    return ", ".join(named) + more
