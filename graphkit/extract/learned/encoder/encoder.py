"""Finds cue candidates in a text with the fine-tuned encoder (level ``accurate``).

Two ONNX graphs run in one thread: the first reads chunks and scores every word as a cue, the
second labels the words around each likely cue. Their scores are rounded.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from graphkit.extract.learned.candidates import MIN_CUE_SCORE, SCORE_DIGITS, CueCandidate
from graphkit.extract.learned.encoder.chunks import Chunk, chunks
from graphkit.extract.learned.encoder.pieces import CLOSING_PIECE, OPENING_PIECE, splitter
from graphkit.extract.learned.encoder.runtime import onnxruntime
from graphkit.extract.learned.model_files import MODEL_FOLDER, model_file
from graphkit.extract.learned.windows import WIDE_REACH, windows
from graphkit.extract.learned.words import words

BatchItem = TypeVar("BatchItem")

ENCODER_FILES = ("encoder.onnx", "windows.onnx", "vocabulary.txt")
# The largest distance from the cue, in words, that the second graph tells apart; greater ones count
# as this. The graph was trained with it.
MAX_CUE_DISTANCE = 48
# Chunks and windows in a batch. With one chunk nothing is padded, and the score of a word does not
# depend on other chunks; larger batches take longer (docs/accuracy.md).
CHUNKS_AT_ONCE, WINDOWS_AT_ONCE = 1, 4
# A fusion of nodes that is slower than the nodes apart.
SLOW_FUSIONS = ("SkipLayerNormFusion",)
# Added to the attention to places after the end of a sequence, so that they have no effect.
HIDDEN_PLACE_BIAS = -1e4


class Encoder(NamedTuple):
    """The shipped encoder.

    ``reads`` is the ONNX graph from chunks to cue scores, ``labels`` that from a cue's window to
    the labels of its words. ``cut`` is the function from a text to its chunks.
    """

    reads: onnxruntime.InferenceSession
    labels: onnxruntime.InferenceSession
    cut: Callable[[str], tuple[Chunk, ...]]


class LikelyCue(NamedTuple):
    """A word that may be a cue.

    ``chunk`` is its chunk, ``at`` its index in the words of the chunk. ``window`` is the half open
    range of the words around it. ``states`` [words, width] has the vector of the encoder for each
    word of the window. ``score``, ``discourse_score`` and ``speech`` are those of
    :class:`CueCandidate`.
    """

    chunk: Chunk
    at: int
    window: tuple[int, int]
    states: NDArray[np.float32]
    score: float
    discourse_score: float
    speech: float

    @property
    def cue(self) -> tuple[int, int]:
        """The offsets of the word that may be a cue."""
        return self.chunk.words[self.at].span


@cache
def encoder(folder: Path = MODEL_FOLDER) -> Encoder:
    """The shipped encoder, loaded once in a process.

    Raises:
        InstallationError: a model file is missing or damaged.
    """
    lines = model_file(ENCODER_FILES[2], folder).decode("utf-8").splitlines()
    vocabulary = {piece: number for number, piece in enumerate(lines)}
    split = splitter(vocabulary)
    first, last = vocabulary[OPENING_PIECE], vocabulary[CLOSING_PIECE]
    reads, labels = (_session(model_file(name, folder)) for name in ENCODER_FILES[:2])
    return Encoder(reads, labels, lambda text: chunks(text, words(text), split, first, last))


def _session(model: bytes) -> onnxruntime.InferenceSession:
    """A session of an ONNX model in one thread, so that sums are always added in one order."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(
        model,
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=list(SLOW_FUSIONS),
    )


def likely_cues(text: str, model: Encoder) -> tuple[LikelyCue, ...]:
    """The words of a text that may be cues, those of short chunks first."""
    read = sorted(model.cut(text), key=lambda chunk: len(chunk.pieces))
    return tuple(
        one
        for group in _groups(read, CHUNKS_AT_ONCE)
        for one in _likely_cues(text, group, model.reads)
    )


def labelled(likely: Iterable[LikelyCue], model: Encoder) -> tuple[CueCandidate, ...]:
    """Likely cues with their labelled windows, in the text's order."""
    ranked = sorted(likely, key=lambda one: one.window[1] - one.window[0])
    found = [
        one for group in _groups(ranked, WINDOWS_AT_ONCE) for one in _labelled(group, model.labels)
    ]
    return tuple(sorted(found, key=lambda one: one.cue))


def _groups(items: Sequence[BatchItem], size: int) -> Iterator[Sequence[BatchItem]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def _likely_cues(
    text: str, group: Sequence[Chunk], session: onnxruntime.InferenceSession
) -> Iterator[LikelyCue]:
    """The words of a batch of chunks with a cue score of at least ``MIN_CUE_SCORE``."""
    lengths = [len(chunk.pieces) for chunk in group]
    tables = {
        name: _padded([getattr(chunk, name) for chunk in group])
        for name in ("pieces", "quoted", "shapes")
    }
    states, logits = session.run(["states", "cues"], {**tables, "bias": _bias(lengths)})
    scores = np.round(1 / (1 + np.exp(-logits.astype(np.float64))), SCORE_DIGITS)
    for row, chunk in enumerate(group):
        reach = windows(text, chunk.words, WIDE_REACH)
        own = scores[row, list(chunk.heads)]
        for at in np.flatnonzero(own[:, 0] >= MIN_CUE_SCORE).tolist():
            heads = list(chunk.heads[slice(*reach[at])])
            yield LikelyCue(chunk, at, reach[at], states[row, heads], *own[at].tolist())


def _labelled(
    group: Sequence[LikelyCue], session: onnxruntime.InferenceSession
) -> Iterator[CueCandidate]:
    """The cues of a batch with the labels of their windows."""
    lengths = [len(one.states) for one in group]
    shares = _label_shares(group, lengths, session)
    for row, one in enumerate(group):
        yield CueCandidate(
            places=tuple(word.span for word in one.chunk.words[slice(*one.window)]),
            at=one.at - one.window[0],
            labels=shares[row, : lengths[row]],
            score=one.score,
            discourse_score=one.discourse_score,
            speech=one.speech,
        )


def _label_shares(
    group: Sequence[LikelyCue], lengths: Sequence[int], session: onnxruntime.InferenceSession
) -> NDArray[np.float64]:
    """The probability of each label for each word of each window [windows, words, 4]."""
    longest = max(lengths)
    states = np.zeros((len(group), longest, group[0].states.shape[1]), np.float32)
    for row, one in enumerate(group):
        states[row, : lengths[row]] = one.states
    cues = np.array([[one.at - one.window[0]] for one in group])
    distances = np.arange(longest)[None] - cues
    away = np.clip(distances, -MAX_CUE_DISTANCE, MAX_CUE_DISTANCE) + MAX_CUE_DISTANCE
    given = {"states": states, "away": away, "bias": _bias(lengths)}
    (logits,) = session.run(["labels"], given)
    powers = np.exp(logits.astype(np.float64) - logits.max(-1, keepdims=True))
    shares: NDArray[np.float64] = np.round(powers / powers.sum(-1, keepdims=True), SCORE_DIGITS)
    return shares


def _padded(rows: Sequence[Sequence[int]]) -> NDArray[np.int64]:
    longest = max(map(len, rows))
    return np.array([[*row, *[0] * (longest - len(row))] for row in rows], np.int64)


def _bias(lengths: Sequence[int]) -> NDArray[np.float32]:
    shown = np.arange(max(lengths))[None] < np.array(lengths)[:, None]
    return np.where(shown, 0, HIDDEN_PLACE_BIAS).astype(np.float32)[:, None, None, :]
