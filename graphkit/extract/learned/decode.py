"""Decides which cue candidates are attributions, and which label each of their words has.

Both levels use it. An attribution has enough score and a content, and at most
``MAX_CLAIMED_SHARE`` of its content is that of attributions with a higher score.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from graphkit.extract.learned.candidates import CueCandidate, LearnedAttribution, WordLabel
from graphkit.records import Span

# The least probability of speech from which on the manner is speech and not belief.
MIN_SPEECH_SHARE = 0.5
# An attribution is dropped if attributions with a higher score have more than this share of its
# content (our own choice).
MAX_CLAIMED_SHARE = 0.6
# The cost of a change from one label to the next, subtracted from natural logarithms of
# probabilities: content is seldom interrupted, while a source is often one word. Tuned on the
# held-out articles, where the figures hardly change between half and twice of these costs.
LABEL_CHANGE_COSTS = np.zeros((len(WordLabel), len(WordLabel)))
LABEL_CHANGE_COSTS[WordLabel.CONTENT, WordLabel.OUTSIDE] = 1.0
LABEL_CHANGE_COSTS[WordLabel.OUTSIDE, WordLabel.CONTENT] = 1.0
LABEL_CHANGE_COSTS[WordLabel.CONTENT, [WordLabel.SOURCE, WordLabel.CUE]] = 0.5
LABEL_CHANGE_COSTS[[WordLabel.SOURCE, WordLabel.CUE], WordLabel.CONTENT] = 0.5
# The least probability of a label, so that its logarithm exists.
MIN_LABEL_SHARE = 1e-4
EDGE_PUNCTUATION = frozenset(",;")


def decoded(
    text: str, candidates: Iterable[CueCandidate], threshold: float
) -> tuple[LearnedAttribution, ...]:
    """The attributions among the candidates with a score of at least ``threshold``.

    They are in the order of their contents in the text.
    """
    likely = [one for one in candidates if one.score >= threshold]
    found = filter(None, (_attribution(text, one) for one in likely))
    ranked = sorted(found, key=lambda one: (-one.score, one.cue))
    return tuple(sorted(_unclaimed(ranked), key=lambda one: (one.content, one.cue)))


def _attribution(text: str, candidate: CueCandidate) -> LearnedAttribution | None:
    """The attribution of a candidate by its likeliest labels, or ``None`` without content."""
    labels = smooth(candidate.labels)
    source, cue, content = (
        spans(text, candidate.places, labels == label)
        for label in (WordLabel.SOURCE, WordLabel.CUE, WordLabel.CONTENT)
    )
    if not content:
        return None
    return LearnedAttribution(
        source=source,
        cue=cue or (Span(*candidate.cue),),
        content=content,
        score=candidate.score,
        discourse_score=candidate.discourse_score,
        manner="speech" if candidate.speech >= MIN_SPEECH_SHARE else "belief",
        candidate=candidate,
    )


def smooth(labels: NDArray[np.float64]) -> NDArray[np.int64]:
    """The sequence of labels with the best sum of log probabilities less ``LABEL_CHANGE_COSTS``.

    It is found by the algorithm of Viterbi (1967). ``labels`` [words, 4] are probabilities; of
    equally good labels the one with the lower number is taken.

    >>> smooth(np.array([[0.1, 0, 0, 0.9], [0.6, 0, 0, 0.4], [0.1, 0, 0, 0.9]])).tolist()
    [3, 3, 3]
    """
    given = np.log(np.maximum(labels, MIN_LABEL_SHARE))
    best, before = given[0], []
    for now in given[1:]:
        paths = best[:, None] - LABEL_CHANGE_COSTS
        before.append(paths.argmax(0))
        best = paths.max(0) + now
    at = int(best.argmax())
    found = [at]
    for steps in reversed(before):
        at = int(steps[at])
        found.append(at)
    return np.array(found[::-1])


def spans(
    text: str, places: Sequence[tuple[int, int]], chosen: NDArray[np.bool_]
) -> tuple[Span, ...]:
    """The chosen words as spans; words with only blanks between them are one span.

    A line break begins another span. ``chosen`` has a value for each of ``places``.

    >>> spans("He left, she", ((0, 2), (3, 7), (7, 8), (9, 12)), np.array([1, 1, 1, 0], bool))
    (Span(start=0, end=7),)
    """
    picked = [place for place, own in zip(places, chosen.tolist(), strict=True) if own]
    return tuple(_trimmed(text, _joined(text, picked)))


def _joined(text: str, places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places, in which those with only blanks between them are one."""
    found: list[tuple[int, int]] = []
    for start, end in places:
        gap = text[found[-1][1] : start] if found else "\n"
        if gap.strip() or "\n" in gap:
            found.append((start, end))
        else:
            found[-1] = (found[-1][0], end)
    return found


def _trimmed(text: str, stretches: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """The stretches without commas, semicolons and white space at either end.

    A stretch without a word is left out, unless it is a colon.
    """
    for start, end in stretches:
        first = next((at for at in range(start, end) if _belongs(text[at])), end)
        last = next((at for at in range(end - 1, first, -1) if _belongs(text[at])), first)
        if any(sign.isalnum() for sign in text[start:end]):
            yield Span(first, last + 1)
        elif text[start:end].strip() == ":":
            yield Span(start, end)


def _belongs(sign: str) -> bool:
    return sign not in EDGE_PUNCTUATION and not sign.isspace()


def _unclaimed(ranked: Iterable[LearnedAttribution]) -> Iterator[LearnedAttribution]:
    """The attributions that do not repeat better ones; ``ranked`` has the best first."""
    claimed: set[int] = set()
    for attribution in ranked:
        own = {at for span in attribution.content for at in range(span.start, span.end)}
        if len(own & claimed) <= MAX_CLAIMED_SHARE * len(own):
            claimed |= own
            yield attribution
