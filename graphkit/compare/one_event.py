"""Says which words of several articles tell of one event: of one story, with one root."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from graphkit.compare.linkage import average_linkage
from graphkit.compare.reading.tables import synonym_names

# Articles on average at least this alike tell one story, by words that few of the articles have.
# Of 0.04 to 0.08 it has the best F1 on the development half of ECB+ (docs/accuracy-messages.md).
ONE_STORY_OF_TOPIC = 0.07
# Endings that are no part of the root of a word for an act: attack, attacker, attacked.
ENDINGS = tuple(
    "ations ation itions ition ments ment ings ing ions ion ures ure als al ances ance ences ence "  # noqa: SIM905 - a list of forty lines says no more
    "ers er ors or ies ed es s e y".split()
)
LEAST_ROOT = 3
# Letters that stay double at the end of a root: kill, pass.
DOUBLED = frozenset("sl")


def stories_of(counts: Sequence[Counter[str]]) -> tuple[tuple[int, ...], ...]:
    """The articles, by their numbers, that tell one story each; ``counts`` are their words."""
    spread = Counter(word for count in counts for word in count)
    units = [_unit(count, spread, len(counts)) for count in counts]

    def alike(one: int, other: int) -> float:
        small, large = sorted((units[one], units[other]), key=len)
        return sum(small[word] * large[word] for word in sorted(small.keys() & large.keys()))

    return average_linkage(len(counts), alike, ONE_STORY_OF_TOPIC)


def _unit(count: Counter[str], spread: Mapping[str, int], articles: int) -> dict[str, float]:
    """The weights of the words of an article, with length 1; what all have weighs nothing."""
    weights = {
        word: (1 + math.log(n)) * max(0.0, math.log((1 + articles) / (spread[word] + 0.5)))
        for word, n in count.items()
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


def event_root(lemma: str) -> str:
    """The root of a word for an act or event, or the name of its set of synonyms.

    >>> event_root("attacker"), event_root("temblor"), event_root("negotiation")
    ('attack', 'quake', 'talks')
    """
    root = stem(lemma)
    return _sets().get(root, root)


def stem(lemma: str) -> str:
    """A word without its ending, if at least three letters stay.

    >>> stem("bombing"), stem("bomber"), stem("collision")
    ('bomb', 'bomb', 'collis')
    """
    for ending in ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= LEAST_ROOT:
            root = lemma.removesuffix(ending)
            double = len(root) > LEAST_ROOT and root[-1] == root[-2]
            return root[:-1] if double and root[-1] not in DOUBLED else root
    return lemma


@cache
def _sets() -> dict[str, str]:
    found: dict[str, str] = {}
    for word, name in sorted(synonym_names().items()):
        found.setdefault(stem(word), name)
    return found
