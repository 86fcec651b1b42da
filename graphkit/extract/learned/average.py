"""Gives each cue the weighted mean of the scores of two models."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Protocol, Self, TypeVar

from graphkit.extract.learned.candidates import SCORE_DIGITS
from graphkit.records import Span

# The weight of the second model. On the development sets 0.3 to 0.5 are equally good, and 0.3 is
# better than none.
SECOND_MODEL_SHARE = 0.4
# The second model's score for a cue that it did not find.
UNSEEN_CUE_SCORE = 0.1


class ScoredCue(Protocol):
    """A possible cue: its offsets in the text, and the first model's score for it."""

    @property
    def cue(self) -> tuple[int, int]:
        """Its offsets, start and end."""

    @property
    def score(self) -> float:
        """Its score, from 0 to 1."""

    def _replace(self, *, score: float) -> Self: ...


AnyScoredCue = TypeVar("AnyScoredCue", bound=ScoredCue)


def averaged(
    first: Iterable[AnyScoredCue], second: Sequence[tuple[Span, float]]
) -> tuple[AnyScoredCue, ...]:
    """The candidates of the first model, each with the weighted mean of both models' scores.

    ``second`` are the cues of the second model with their scores, in the order of the text and
    without overlaps.
    """
    starts = [place.start for place, _ in second]
    return tuple(one._replace(score=_mean(one, second, starts)) for one in first)


def _mean(one: ScoredCue, second: Sequence[tuple[Span, float]], starts: Sequence[int]) -> float:
    """The weighted mean of a candidate's score and that of the second model at its place."""
    start, end = one.cue
    at = bisect_right(starts, end - 1) - 1
    seen = at >= 0 and second[at][0].end > start
    other = second[at][1] if seen else UNSEEN_CUE_SCORE
    return round((1 - SECOND_MODEL_SHARE) * one.score + SECOND_MODEL_SHARE * other, SCORE_DIGITS)
