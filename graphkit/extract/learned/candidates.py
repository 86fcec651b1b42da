"""A learned model's view of one possible cue, and the attribution that is made of it."""

from enum import IntEnum
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphkit.records import Span

Manner = Literal["speech", "belief"]
# Below it no cue was ever kept in tuning, so its window need not be read.
MIN_CUE_SCORE = 0.2
# Scores are rounded before anything is decided by them, so that the last bits of a sum, which
# differ between machines, decide nothing.
SCORE_DIGITS = 3


class WordLabel(IntEnum):
    """The part of a word in the attribution of one cue, as the models number it."""

    OUTSIDE = 0
    SOURCE = 1
    CUE = 2
    CONTENT = 3


class CueCandidate(NamedTuple):
    """A word that may be a cue, with the words of its window.

    ``places``: start and end of each word in the text; ``at``: the number of the cue among them;
    ``labels`` [words, 4]: how likely each word has each label; ``score``: how likely it is a cue at
    all, as annotators of news read; ``discourse_score``: the same as annotators of discourse read,
    who take whole reported clauses only; ``speech``: how likely, if a cue, it is one of speech.
    """

    places: tuple[tuple[int, int], ...]
    at: int
    labels: NDArray[np.float64]
    score: float
    discourse_score: float
    speech: float

    @property
    def cue(self) -> tuple[int, int]:
        """Start and end of the word that may be a cue."""
        return self.places[self.at]


class LearnedAttribution(NamedTuple):
    """An attribution as places in the text (code points, half open; a tuple is one with gaps).

    ``source``: the words for the speaker, empty where none is named; ``cue``, ``content``: never
    empty; ``score``: from 0 to 1, how likely the model takes it for an attribution of any kind;
    ``discourse_score``: for one with a whole reported clause; ``manner``: of speech or of belief.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float
    discourse_score: float
    manner: Manner
