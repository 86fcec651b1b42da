"""Finds cue candidates in a parse with a cue classifier and a label field (level ``fast``)."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pycrfsuite
from numpy.typing import NDArray
from spacy.tokens import Doc

from graphkit.extract.learned.candidates import (
    MIN_CUE_SCORE,
    SCORE_DIGITS,
    CueCandidate,
    WordLabel,
)
from graphkit.extract.learned.fields.features import (
    cue_features,
    general_features,
    label_features,
    may_be_cue,
)
from graphkit.extract.learned.fields.tokens import ModelToken, dependents, model_tokens
from graphkit.extract.learned.model_files import MODEL_FOLDER, model_file
from graphkit.extract.learned.windows import windows
from graphkit.records import Span

CUES_FILE, LABELS_FILE, LEMMAS_FILE = "cues.crf", "labels.crf", "lemmas.tsv"
FIELD_FILES = (CUES_FILE, LABELS_FILE, LEMMAS_FILE)
# The labels as the model file names them.
FIELD_LABELS = tuple(str(label.value) for label in WordLabel)
IS_CUE = "1"  # the classifier's label of a cue


class CueClassifier(NamedTuple):
    """The maximum-entropy classifier of cues.

    ``tagger`` is the model. ``lemmas`` has for the lemma of each cue in training the share of its
    cues that were speech. ``held`` are the bytes of the model, which must stay in memory since
    CRFsuite keeps no copy.
    """

    tagger: pycrfsuite.Tagger
    lemmas: dict[str, float]
    held: bytes


class LabelField(NamedTuple):
    """The conditional random field that labels the words of a cue's window.

    ``cues`` is the classifier that finds the cues, ``labels`` the model, ``held`` its bytes, which
    must stay in memory.
    """

    cues: CueClassifier
    labels: pycrfsuite.Tagger
    held: bytes


@cache
def cue_classifier(folder: Path = MODEL_FOLDER) -> CueClassifier:
    """The shipped cue classifier, loaded once in a process.

    Raises:
        InstallationError: a model file is missing or damaged.
    """
    held = model_file(CUES_FILE, folder)
    lines = model_file(LEMMAS_FILE, folder).decode("utf-8").splitlines()[1:]
    shares = (line.split("\t") for line in lines)
    return CueClassifier(_tagger(held), {lemma: float(share) for lemma, share in shares}, held)


@cache
def label_field(folder: Path = MODEL_FOLDER) -> LabelField:
    """The shipped models of level ``fast``, loaded once in a process.

    Raises:
        InstallationError: a model file is missing or damaged.
    """
    held = model_file(LABELS_FILE, folder)
    return LabelField(cue_classifier(folder), _tagger(held), held)


def _tagger(model: bytes) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(model)
    return tagger


def cue_scores(text: str, doc: Doc, model: CueClassifier) -> tuple[tuple[Span, float], ...]:
    """The words that may be cues, each with its score from 0 to 1, in the text's order."""
    tokens = model_tokens(text, doc)
    found = _likely_cues(tokens, dependents(tokens), model)
    return tuple((Span(*tokens[at].word.span), score) for at, score in found)


def cue_candidates(text: str, doc: Doc, model: LabelField) -> tuple[CueCandidate, ...]:
    """The tokens of a parse that may be cues, with their labelled windows, in the text's order."""
    tokens = model_tokens(text, doc)
    below = dependents(tokens)
    likely = tuple(_likely_cues(tokens, below, model.cues))
    if not likely:
        return ()
    general = general_features(tokens)
    reach = windows(text, tuple(token.word for token in tokens))
    features = (label_features(tokens, below, at, reach[at], general) for at, _ in likely)
    return tuple(
        _labelled(tokens, one, reach[one[0]], own, model)
        for one, own in zip(likely, features, strict=True)
    )


def _likely_cues(
    tokens: tuple[ModelToken, ...], below: Sequence[Sequence[int]], model: CueClassifier
) -> Iterator[tuple[int, float]]:
    """The number and the score of each token with a score of at least ``MIN_CUE_SCORE``."""
    lemmas = frozenset(model.lemmas)
    for at, token in enumerate(tokens):
        if may_be_cue(token, lemmas):
            model.tagger.set([cue_features(tokens, below, at)])
            score = round(model.tagger.marginal(IS_CUE, 0), SCORE_DIGITS)
            if score >= MIN_CUE_SCORE:
                yield at, score


def _labelled(
    tokens: tuple[ModelToken, ...],
    likely: tuple[int, float],
    window: tuple[int, int],
    features: list[list[str]],
    model: LabelField,
) -> CueCandidate:
    """The candidate of a ``likely`` token (its number and score) with its labelled window.

    ``features`` are those of each token of the window. ``discourse_score`` is the score times the
    share of speech of the lemma.
    """
    at, score = likely
    speech = model.cues.lemmas.get(tokens[at].lemma, 0.0)
    return CueCandidate(
        places=tuple(tokens[number].word.span for number in range(*window)),
        at=at - window[0],
        labels=_label_shares(features, model.labels),
        score=score,
        discourse_score=round(score * speech, SCORE_DIGITS),
        speech=speech,
    )


def _label_shares(features: list[list[str]], field: pycrfsuite.Tagger) -> NDArray[np.float64]:
    """The probability of each label for each word of a window [words, 4]."""
    field.set(features)
    known = set(field.labels())
    shares = [
        [field.marginal(label, place) if label in known else 0.0 for label in FIELD_LABELS]
        for place in range(len(features))
    ]
    return np.round(np.array(shares), SCORE_DIGITS)
