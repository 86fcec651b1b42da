"""What a learned model says about one possible cue, and what is made of it."""

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphkit.records import Span

OUTSIDE, SOURCE, CUE, CONTENT = range(4)
Manner = Literal["speech", "belief"]


class Candidate(NamedTuple):
    """A word that may be a cue, with the words of its window.

    ``places``: start and end of each word in the text; ``at``: which of them is the cue;
    ``labels`` [words, 4]: how likely each is outside, source, cue, content; ``score``: how likely
    it is a cue at all, as annotators of news read; ``plain``: the same as annotators of discourse
    read, who take whole reported clauses only; ``speech``: how likely, if a cue, one of speech.
    """

    places: tuple[tuple[int, int], ...]
    at: int
    labels: NDArray[np.float64]
    score: float
    plain: float
    speech: float

    @property
    def cue(self) -> tuple[int, int]:
        """Start and end of the word that may be a cue."""
        return self.places[self.at]


class Finding(NamedTuple):
    """An attribution as places in the text (code points, half open; a tuple is one with gaps).

    ``cue`` and ``content`` are never empty; an empty ``source`` is one that is not named.
    ``score`` from 0 to 1 is how likely the model takes it for an attribution of any kind, ``plain``
    for one with a whole reported clause; speech alone is asked for by both.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float
    plain: float
    manner: Manner
