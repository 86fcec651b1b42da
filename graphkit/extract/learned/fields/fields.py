"""A parse → its candidates, by a cue classifier and a conditional random field (level ``fast``)."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pycrfsuite
from spacy.tokens import Doc

from graphkit.extract.learned.candidates import Candidate
from graphkit.extract.learned.encoder.chunks import windows
from graphkit.extract.learned.fields.features import cue_hints, general_hints, label_hints, possible
from graphkit.extract.learned.fields.tokens import Row, children, rows
from graphkit.extract.learned.model_files import FOLDER, model_file
from graphkit.records import Span

CUES, WINDOWS, LEMMAS = "cues.crf", "labels.crf", "lemmas.tsv"
FILES = (CUES, WINDOWS, LEMMAS)
FLOOR, DIGITS = 0.2, 3
LABELS = ("0", "1", "2", "3")


class Cues(NamedTuple):
    """The cue classifier, and how often each cue's lemma was one of speech.

    ``held``: the bytes of the model; CRFsuite reads them where they lie and keeps no copy.
    """

    tagger: pycrfsuite.Tagger
    lemmas: dict[str, float]
    held: bytes


class Fields(NamedTuple):
    """The cue classifier and the field that labels a cue's window, with its bytes."""

    cues: Cues
    labels: pycrfsuite.Tagger
    held: bytes


@cache
def cue_finder(folder: Path = FOLDER) -> Cues:
    """The shipped cue classifier, loaded once a process.

    Raises:
        InstallationError: a model file is missing or damaged.
    """
    held = model_file(CUES, folder)
    lines = model_file(LEMMAS, folder).decode("utf-8").splitlines()[1:]
    shares = (line.split("\t") for line in lines)
    return Cues(_tagger(held), {lemma: float(share) for lemma, share in shares}, held)


@cache
def fields(folder: Path = FOLDER) -> Fields:
    """The shipped models of level ``fast``, loaded once a process.

    Raises:
        InstallationError: a model file is missing or damaged.
    """
    held = model_file(WINDOWS, folder)
    return Fields(cue_finder(folder), _tagger(held), held)


def _tagger(model: bytes) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(model)
    return tagger


def cue_scores(text: str, doc: Doc, model: Cues) -> tuple[tuple[Span, float], ...]:
    """The words that may be cues, each with how likely it is, in the text's order."""
    seen = rows(text, doc)
    found = _likely(seen, children(seen), model)
    return tuple((Span(*seen[at].word.span), score) for at, score in found)


def candidates(text: str, doc: Doc, model: Fields) -> tuple[Candidate, ...]:
    """The tokens of a parse that may be cues with their labelled windows, in the text's order."""
    seen = rows(text, doc)
    below = children(seen)
    likely = tuple(_likely(seen, below, model.cues))
    if not likely:
        return ()
    general = general_hints(seen)
    reach = windows(text, tuple(row.word for row in seen))
    hints = (label_hints(seen, below, at, reach[at], general) for at, _ in likely)
    return tuple(
        _labelled(seen, one, reach[one[0]], hint, model)
        for one, hint in zip(likely, hints, strict=True)
    )


def _likely(
    seen: tuple[Row, ...], below: Sequence[Sequence[int]], model: Cues
) -> Iterator[tuple[int, float]]:
    lemmas = frozenset(model.lemmas)
    for at, row in enumerate(seen):
        if possible(row, lemmas):
            model.tagger.set([cue_hints(seen, below, at)])
            score = round(model.tagger.marginal("1", 0), DIGITS)
            if score >= FLOOR:
                yield at, score


def _labelled(
    seen: tuple[Row, ...],
    likely: tuple[int, float],
    window: tuple[int, int],
    hints: list[list[str]],
    model: Fields,
) -> Candidate:
    at, score = likely
    model.labels.set(hints)
    known = set(model.labels.labels())
    shares = [
        [model.labels.marginal(label, place) if label in known else 0.0 for label in LABELS]
        for place in range(window[1] - window[0])
    ]
    speech = model.cues.lemmas.get(seen[at].lemma, 0.0)
    return Candidate(
        tuple(seen[number].word.span for number in range(*window)),
        at - window[0],
        np.round(np.array(shares), DIGITS),
        score,
        round(score * speech, DIGITS),
        speech,
    )
