"""Two models' views of the same cue → one: the mean of what they say, word by word."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from graphkit.extract.learned.candidates import Candidate, Labels

# The share of the second model in the cue's score and in its labels, and the score that it has
# where it saw no cue; chosen on the two development sets, where a share of 0.3 to 0.5 is as good.
SCORES, LABELS, UNSEEN = 0.4, 0.3, 0.1
DIGITS = 3


def averaged(first: Iterable[Candidate], second: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The first model's candidates, each with the mean of its own and the second's view of it."""
    others = sorted(second, key=lambda one: one.cue)
    starts = [one.cue[0] for one in others]
    return tuple(_mean(one, _same(one, others, starts)) for one in first)


def _same(one: Candidate, others: Sequence[Candidate], starts: Sequence[int]) -> Candidate | None:
    """The candidate whose cue shares a character with this one's."""
    place = bisect_right(starts, one.cue[1] - 1) - 1
    return others[place] if place >= 0 and others[place].cue[1] > one.cue[0] else None


def _mean(one: Candidate, other: Candidate | None) -> Candidate:
    score = other.score if other else UNSEEN
    plain = other.plain if other else one.plain
    return one._replace(
        score=round((1 - SCORES) * one.score + SCORES * score, DIGITS),
        plain=round((1 - SCORES) * one.plain + SCORES * plain, DIGITS),
        labels=_labels(one, other) if other else one.labels,
    )


def _labels(one: Candidate, other: Candidate) -> Labels:
    """The mean for each word that both have in their window."""
    labels = one.labels.copy()
    starts = [start for start, _ in other.places]
    for word, (start, _) in enumerate(one.places):
        at = bisect_right(starts, start) - 1
        if at >= 0 and other.places[at][1] > start:
            labels[word] = (1 - LABELS) * labels[word] + LABELS * other.labels[at]
    return labels.round(DIGITS)
