"""A parse → its candidates, by a cue classifier and a conditional random field (level ``fast``)."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pycrfsuite
from spacy.tokens import Doc

from graphkit.extract.learned.candidates import Candidate
from graphkit.extract.learned.chunks import windows
from graphkit.extract.learned.hints import cue_hints, general_hints, label_hints, possible
from graphkit.extract.learned.store import FOLDER, model_file
from graphkit.extract.learned.tokens import Row, children, rows

FILES = ("cues.crf", "labels.crf", "lemmas.tsv")
FLOOR, DIGITS = 0.2, 3
LABELS = ("0", "1", "2", "3")


class Fields(NamedTuple):
    """The classifier, the label field, and how often each cue's lemma was one of speech.

    ``held``: the bytes of the models; CRFsuite reads them where they lie and keeps no copy.
    """

    cues: pycrfsuite.Tagger
    labels: pycrfsuite.Tagger
    lemmas: dict[str, float]
    held: tuple[bytes, ...]


@cache
def fields(folder: Path = FOLDER) -> Fields:
    """The shipped models, loaded once a process.

    Raises:
        FileNotFoundError: a model file is not there.
        ValueError: a model file is not the one that was shipped.
    """
    held = tuple(model_file(name, folder) for name in FILES[:2])
    cues, labels = map(_tagger, held)
    lines = model_file(FILES[2], folder).decode("utf-8").splitlines()[1:]
    shares = (line.split("\t") for line in lines)
    return Fields(cues, labels, {lemma: float(share) for lemma, share in shares}, held)


def _tagger(model: bytes) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(model)
    return tagger


def candidates(text: str, doc: Doc, model: Fields) -> tuple[Candidate, ...]:
    """The tokens of a parse that may be cues with their labelled windows, in the text's order."""
    seen = rows(text, doc)
    below = children(seen)
    likely = tuple(_likely(seen, below, model))
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
    seen: tuple[Row, ...], below: Sequence[Sequence[int]], model: Fields
) -> Iterator[tuple[int, float]]:
    lemmas = frozenset(model.lemmas)
    for at, row in enumerate(seen):
        if possible(row, lemmas):
            model.cues.set([cue_hints(seen, below, at)])
            score = round(model.cues.marginal("1", 0), DIGITS)
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
    speech = model.lemmas.get(seen[at].lemma, 0.0)
    return Candidate(
        tuple(seen[number].word.span for number in range(*window)),
        at - window[0],
        np.round(np.array(shares), DIGITS),
        score,
        round(score * speech, DIGITS),
        speech,
    )
