"""Measures attribution: source, cue and content, as words of the gold text.

A word is a run of letters, digits and ``_``; punctuation and white space do not count. Two claims
are the same if their intersection over union is at least 0.5. They are paired one to one, the best
overlap first.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graphkit.annotate import parse
from graphkit.extract import extract
from graphkit.identity import digest
from graphkit.measure.figure import Figure, Line, Options, Prediction, f1
from graphkit.measure.pairing import one_to_one
from graphkit.records import Article

SCORED_WORD = re.compile(r"\w+")
# The least intersection over union of two claims that are the same, and of two cues.
SAME_CLAIM_OVERLAP, ANY_OVERLAP = 0.5, 1e-9
ATTRIBUTION_PARTS = ("source", "cue", "content")
WordNumbers = frozenset[int]
Counts = Counter[str]


class WordsOfText(NamedTuple):
    """The words of a text: the offsets at which each starts and ends."""

    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, text: str) -> "WordsOfText":
        """The words of a text in its order."""
        found = [match.span() for match in SCORED_WORD.finditer(text)]
        return cls([start for start, _ in found], [end for _, end in found])

    def numbers(self, spans: Sequence[Sequence[int]]) -> WordNumbers:
        """The numbers of the words that share a character with a span ``[start, end)``."""
        found: set[int] = set()
        for start, end in spans:
            at = max(0, bisect_right(self.starts, start) - 1)
            while at < len(self.starts) and self.starts[at] < end:
                if self.ends[at] > start:
                    found.add(at)
                at += 1
        return frozenset(found)


class Attribution(NamedTuple):
    """An attribution as numbers of words.

    ``source``, ``cue`` and ``content`` are the words of its parts. ``head`` is the main word of the
    source: gold's ``source_head`` if it is given, else the last word.
    """

    source: WordNumbers
    cue: WordNumbers
    content: WordNumbers
    head: WordNumbers

    def same_source(self, gold: "Attribution") -> bool:
        """Whether the source has gold's main word, and at least half of its words are gold's.

        Two missing sources are the same.
        """
        if not self.source or not gold.source:
            return self.source == gold.source
        shared = self.source & gold.source
        return gold.head <= shared and 2 * len(shared) >= len(self.source)


def predict(line: Line, options: Options) -> Prediction:
    """The attributions of a line's text: the ``[start, end]`` pairs of each part, and the score.

    Offsets are in code points.
    """
    text = line["text"]
    article = Article(id=line["id"], path="", text=text, digest=digest(text.encode("utf-8")))
    seen = extract(article, parse(text), options.search)
    return {
        "id": line["id"],
        "text": text,
        "attributions": [
            {part: [[s.start, s.end] for s in getattr(one, part)] for part in ATTRIBUTION_PARTS}
            | {"score": one.score}
            for one in seen.utterances
        ],
    }


def figures(gold: Sequence[Line], predictions: Mapping[str, Prediction]) -> tuple[Figure, ...]:
    """F1 of claim and source together, of exact claims, of attributed words and of cues.

    Their names are ``joint50``, ``exact``, ``attok`` and ``cue``.
    """
    counts: Counts = Counter()
    for line in gold:
        counts.update(counted(line, predictions.get(line["id"], {})))
    return scored(counts)


def scored(counts: Counts) -> tuple[Figure, ...]:
    """The figures of counts of one text or of many, see :func:`counted`."""
    names = {"joint50": "", "exact": "", "attok": "words ", "cue": "cue "}
    return tuple(
        f1(name, counts[name], counts[f"{of}predicted"], counts[f"{of}gold"])
        for name, of in names.items()
    )


def counted(line: Line, prediction: Prediction) -> Counts:
    """The numbers of right, predicted and gold answers in one text, by name of the figure."""
    words = WordsOfText.of(line["text"])
    gold, found = (
        [a for a in attributions_of(part, words) if a.content] for part in (line, prediction)
    )
    pairs = list(paired([g.content for g in gold], [p.content for p in found], SAME_CLAIM_OVERLAP))
    cues = [[a.cue for a in side if a.cue] for side in (gold, found)]
    exact = Counter(g.content for g in gold) & Counter(p.content for p in found)
    return Counter(
        {
            "gold": len(gold),
            "predicted": len(found),
            "joint50": sum(found[p].same_source(gold[g]) for g, p in pairs),
            "exact": exact.total(),
            "cue gold": len(cues[0]),
            "cue predicted": len(cues[1]),
            "cue": len(list(paired(cues[0], cues[1], ANY_OVERLAP))),
            "words gold": len(_united(gold)),
            "words predicted": len(_united(found)),
            "attok": len(_attributed(gold, found)),
        }
    )


def paired(
    gold: Sequence[WordNumbers], found: Sequence[WordNumbers], least: float
) -> Iterator[tuple[int, int]]:
    """Pairs (index in gold, index in the predictions), one to one, best overlap first.

    ``least`` is the least intersection over union of a pair.
    """
    overlaps = (
        (-len(g & p) / len(g | p), i, j) for i, g in enumerate(gold) for j, p in enumerate(found)
    )
    best_first = sorted(one for one in overlaps if -one[0] >= least)
    yield from one_to_one((i, j) for _, i, j in best_first)


def attributions_of(line: Mapping[str, object], words: WordsOfText) -> Iterator[Attribution]:
    """The attributions of a line of gold or of predictions as numbers of ``words``."""
    given = line.get("attributions", [])
    for one in given if isinstance(given, list) else []:
        source, cue, content = (words.numbers(one.get(part) or []) for part in ATTRIBUTION_PARTS)
        named = one.get("source_head")
        head = words.numbers([named]) if named else source
        places = sorted(head)[:1] if named else sorted(head)[-1:]
        yield Attribution(source, cue, content, frozenset(places))


def _united(some: Sequence[Attribution]) -> WordNumbers:
    return frozenset().union(*(one.content for one in some))


def _attributed(gold: Sequence[Attribution], found: Sequence[Attribution]) -> WordNumbers:
    """The words that are in a gold claim and in a predicted claim of the same source."""
    return frozenset().union(
        *(g.content & p.content for g in gold for p in found if p.same_source(g))
    )
