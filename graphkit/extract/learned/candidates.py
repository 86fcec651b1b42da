"""Records for what a learned model gives: a possible cue, and the attribution made of it."""

from enum import IntEnum
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphkit.records import Span

Manner = Literal["speech", "belief"]
# The least score of a model for a cue that is weighed at all; in tuning none below it was kept.
MIN_CUE_SCORE = 0.2
# Digits to which scores are rounded before they are compared, since the last bits of a sum differ
# between machines.
SCORE_DIGITS = 3


class WordLabel(IntEnum):
    """The role of a word in the attribution of one cue, by the numbers of the models."""

    OUTSIDE = 0
    SOURCE = 1
    CUE = 2
    CONTENT = 3


class CueCandidate(NamedTuple):
    """A word that may be a cue, with the words of its window.

    ``places`` are the offsets ``(start, end)`` of each word in the text, in code points; ``at`` is
    the index of the cue among them. ``labels`` [words, 4] has the probability of each label for
    each word. ``score`` is the probability that it is a cue as annotators of news mark them,
    ``discourse_score`` as annotators of discourse do, who mark only whole reported clauses.
    ``speech`` is the probability that it is speech, if it is a cue.
    """

    places: tuple[tuple[int, int], ...]
    at: int
    labels: NDArray[np.float64]
    score: float
    discourse_score: float
    speech: float

    @property
    def cue(self) -> tuple[int, int]:
        """The offsets of the word that may be a cue."""
        return self.places[self.at]


class LearnedAttribution(NamedTuple):
    """An attribution of a learned model as places in the text.

    ``source`` are the words for the speaker, ``()`` if none is named. ``cue`` are the words that
    report, ``content`` the reported words; neither is empty. ``score`` and ``discourse_score`` are
    those of :class:`CueCandidate`, from 0 to 1. ``manner`` is ``speech`` or ``belief``.
    ``candidate`` is the cue candidate of which it was made.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float
    discourse_score: float
    manner: Manner
    candidate: CueCandidate | None = None
