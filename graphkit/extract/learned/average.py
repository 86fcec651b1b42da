"""Two models' views of the same cue → one: the mean of how likely they take it for one."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from graphkit.extract.learned.candidates import Candidate
from graphkit.records import Span

# The share of the second model, and the score that it has where it saw no cue; on the development
# sets shares from 0.3 to 0.5 are as good, and 0.3 better than none.
SHARE, UNSEEN = 0.4, 0.1
DIGITS = 3


def averaged(
    first: Iterable[Candidate], second: Sequence[tuple[Span, float]]
) -> tuple[Candidate, ...]:
    """The first model's candidates, each with the mean of its own score and the second's.

    ``second``: places of cues that share no character, in the order of the text, with their scores.
    """
    starts = [place.start for place, _ in second]
    return tuple(one._replace(score=_mean(one, second, starts)) for one in first)


def _mean(one: Candidate, second: Sequence[tuple[Span, float]], starts: Sequence[int]) -> float:
    start, end = one.cue
    at = bisect_right(starts, end - 1) - 1
    seen = at >= 0 and second[at][0].end > start
    return round((1 - SHARE) * one.score + SHARE * (second[at][1] if seen else UNSEEN), DIGITS)
