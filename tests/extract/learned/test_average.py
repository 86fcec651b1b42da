import numpy as np

from graphkit.extract.learned.average import SECOND_MODEL_SHARE, UNSEEN_CUE_SCORE, averaged
from graphkit.extract.learned.candidates import CueCandidate
from graphkit.records import Span

ONE = CueCandidate(((0, 4), (5, 9)), 1, np.zeros((2, 4)), 0.5, 0.7, 0.9)


def test_a_cue_that_both_saw_has_the_mean_of_their_scores():
    (found,) = averaged([ONE], [(Span(0, 4), 0.2), (Span(5, 9), 1.0)])
    assert found.score == round((1 - SECOND_MODEL_SHARE) * 0.5 + SECOND_MODEL_SHARE * 1.0, 3)
    assert (found.discourse_score, found.speech) == (0.7, 0.9)


def test_a_cue_that_the_second_did_not_see_counts_less():
    (found,) = averaged([ONE], [(Span(0, 4), 0.9)])
    assert found.score == round(
        (1 - SECOND_MODEL_SHARE) * 0.5 + SECOND_MODEL_SHARE * UNSEEN_CUE_SCORE, 3
    )


def test_without_candidates_there_is_nothing():
    assert averaged([], [(Span(0, 4), 0.9)]) == ()
