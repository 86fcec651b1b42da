"""How alike two articles are by their names and words: do they tell the same story?"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from graphkit.records import Finding, Mention

STORY_WORD = re.compile(r"[a-z]{4,}")
# A name counts twice a word, as docs/accuracy-messages.md measures it.
NAME_WEIGHT = 2.0
# Articles at least this alike tell one story: of such pairs of wire articles 95 % are of one story,
# and 71 % of the pairs of one story are as alike. At 0.05 it is 67 % and 91 %.
ONE_STORY = 0.1


class Stories:
    """The likeness of any two articles of a build, as the cosine of their names and words."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self._findings = findings
        self._cosines: dict[tuple[int, int], float] = {}

    def same(self, one: int, other: int) -> bool:
        """Whether two articles, by their numbers, tell one story."""
        return one == other or self.alike(one, other) >= ONE_STORY

    def alike(self, one: int, other: int) -> float:
        """The cosine of two articles, from 0 to 1."""
        pair = (min(one, other), max(one, other))
        if pair not in self._cosines:
            small, large = sorted((self._bags[one], self._bags[other]), key=len)
            shared = small.keys() & large.keys()
            self._cosines[pair] = sum(small[word] * large[word] for word in sorted(shared))
        return self._cosines[pair]

    @cached_property
    def _bags(self) -> list[dict[str, float]]:
        """The weighted words and names of each article, with length 1."""
        counts = [words_of(f.article.text, f.mentions) for f in self._findings]
        spread = Counter(word for count in counts for word in count)
        return [_unit(count, spread, len(counts)) for count in counts]


def words_of(text: str, mentions: Iterable[Mention]) -> Counter[str]:
    """How often an article has each word, and each actor by its id."""
    words = Counter(STORY_WORD.findall(text.lower()))
    for mention in mentions:
        if mention.kind != "pronoun":
            words.update(f"@{actor}" for actor in mention.actors)
    return words


def _unit(count: Counter[str], spread: Counter[str], articles: int) -> dict[str, float]:
    weights = {
        word: (1 + math.log(n)) * math.log(1 + articles / spread[word]) * _kind_weight(word)
        for word, n in count.items()
    }
    length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items()}


def _kind_weight(word: str) -> float:
    return NAME_WEIGHT if word.startswith("@") else 1.0
