"""Two models' scores of the same cue → one, their weighted mean."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from graphkit.extract.learned.candidates import SCORE_DIGITS, CueCandidate
from graphkit.records import Span

# On the development sets shares from 0.3 to 0.5 are as good, and 0.3 better than none.
SECOND_MODEL_SHARE = 0.4
# The second model's score where it saw no cue.
UNSEEN_CUE_SCORE = 0.1


def averaged(
    first: Iterable[CueCandidate], second: Sequence[tuple[Span, float]]
) -> tuple[CueCandidate, ...]:
    """The first model's candidates, each with the mean of its own score and the second's.

    ``second``: places of cues that share no character, in the order of the text, with their scores.
    """
    starts = [place.start for place, _ in second]
    return tuple(one._replace(score=_mean(one, second, starts)) for one in first)


def _mean(one: CueCandidate, second: Sequence[tuple[Span, float]], starts: Sequence[int]) -> float:
    start, end = one.cue
    at = bisect_right(starts, end - 1) - 1
    seen = at >= 0 and second[at][0].end > start
    other = second[at][1] if seen else UNSEEN_CUE_SCORE
    return round((1 - SECOND_MODEL_SHARE) * one.score + SECOND_MODEL_SHARE * other, SCORE_DIGITS)
