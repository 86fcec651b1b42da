"""Gives the probability of a label, by the model, for the words at a place of the text."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from graphkit.extract.learned.candidates import LearnedAttribution, WordLabel
from graphkit.records import Span


class LabelShares(NamedTuple):
    """The labels of the words of a cue's window, in the order of the text.

    ``starts`` and ``ends`` are the offsets of the words. ``content`` and ``source`` are the
    probabilities of these labels. ``by_model`` is the source that the model chose.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    content: Sequence[float]
    source: Sequence[float]
    by_model: tuple[Span, ...]

    def words(self, span: Span) -> range:
        """The numbers of the words that share a character with a span."""
        first = bisect_right(self.ends, span.start)
        return range(first, bisect_left(self.starts, span.end, lo=first))


def label_shares(learned: LearnedAttribution) -> LabelShares | None:
    """The labels of the window of a report of the model, if it has one."""
    if learned.candidate is None:
        return None
    places, labels = learned.candidate.places, learned.candidate.labels
    return LabelShares(
        starts=[start for start, _ in places],
        ends=[end for _, end in places],
        content=labels[:, WordLabel.CONTENT].tolist(),
        source=labels[:, WordLabel.SOURCE].tolist(),
        by_model=learned.source,
    )
