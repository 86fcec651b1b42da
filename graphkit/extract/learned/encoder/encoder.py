"""A text → its candidates, by the fine-tuned encoder (level ``accurate``).

Two ONNX graphs run in one thread: the first reads chunks and scores every word as a cue, the
second labels the words round each likely cue. What they give is rounded before anything is
decided by it, so that the last bits of a sum, which differ between machines, decide nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from graphkit.extract.learned.candidates import Candidate
from graphkit.extract.learned.encoder.chunks import Chunk, chunks, windows
from graphkit.extract.learned.encoder.pieces import FIRST, LAST, splitter
from graphkit.extract.learned.encoder.runtime import onnxruntime
from graphkit.extract.learned.model_files import FOLDER, model_file
from graphkit.extract.learned.words import words

Item = TypeVar("Item")

FILES = ("encoder.onnx", "windows.onnx", "vocabulary.txt")
# Below it no cue was ever kept in tuning, so its window need not be read.
FLOOR = 0.2
FAR = 48  # distances from the cue that have a number of their own; beyond it all are one
CHUNKS, WINDOWS = 8, 16  # read at once: more needs memory, fewer takes longer
DIGITS = 3
HIDDEN = -1e4  # added to the attention of places behind a sequence's end


class Encoder(NamedTuple):
    """The two graphs, and the function from a text to its chunks."""

    reads: onnxruntime.InferenceSession
    labels: onnxruntime.InferenceSession
    cut: Callable[[str], tuple[Chunk, ...]]


class Likely(NamedTuple):
    """A word that may be a cue: its place in the chunk, its window there, its three scores."""

    chunk: Chunk
    at: int
    window: tuple[int, int]
    states: NDArray[np.float32]
    score: float
    plain: float
    speech: float


@cache
def encoder(folder: Path = FOLDER) -> Encoder:
    """The shipped encoder, loaded once a process.

    Raises:
        InstallationError: a model file is missing or damaged.
    """
    lines = model_file(FILES[2], folder).decode("utf-8").splitlines()
    vocabulary = {piece: number for number, piece in enumerate(lines)}
    split, first, last = splitter(vocabulary), vocabulary[FIRST], vocabulary[LAST]
    reads, labels = (_session(model_file(name, folder)) for name in FILES[:2])
    return Encoder(reads, labels, lambda text: chunks(text, words(text), split, first, last))


def _session(model: bytes) -> onnxruntime.InferenceSession:
    """One thread, so that sums are added in one order."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def candidates(text: str, model: Encoder) -> tuple[Candidate, ...]:
    """The words of a text that may be cues with their labelled windows, in the text's order."""
    read = sorted(model.cut(text), key=lambda chunk: len(chunk.pieces))
    likely = [one for group in _groups(read, CHUNKS) for one in _likely(text, group, model.reads)]
    likely.sort(key=lambda one: one.window[1] - one.window[0])
    found = [one for group in _groups(likely, WINDOWS) for one in _labelled(group, model.labels)]
    return tuple(sorted(found, key=lambda one: one.places[one.at]))


def _groups(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def _likely(
    text: str, group: Sequence[Chunk], session: onnxruntime.InferenceSession
) -> Iterator[Likely]:
    lengths = [len(chunk.pieces) for chunk in group]
    tables = {
        name: _padded([getattr(chunk, name) for chunk in group])
        for name in ("pieces", "quoted", "shapes")
    }
    states, logits = session.run(["states", "cues"], {**tables, "bias": _bias(lengths)})
    scores = np.round(1 / (1 + np.exp(-logits.astype(np.float64))), DIGITS)
    for row, chunk in enumerate(group):
        reach = windows(text, chunk.words)
        own = scores[row, list(chunk.heads)]
        for at in np.flatnonzero(own[:, 0] >= FLOOR).tolist():
            heads = list(chunk.heads[slice(*reach[at])])
            yield Likely(chunk, at, reach[at], states[row, heads], *own[at].tolist())


def _labelled(
    group: Sequence[Likely], session: onnxruntime.InferenceSession
) -> Iterator[Candidate]:
    lengths = [len(one.states) for one in group]
    states = np.zeros((len(group), max(lengths), group[0].states.shape[1]), np.float32)
    for row, one in enumerate(group):
        states[row, : lengths[row]] = one.states
    cues = np.array([[one.at - one.window[0]] for one in group])
    away = np.clip(np.arange(max(lengths))[None] - cues, -FAR, FAR) + FAR
    given = {"states": states, "away": away, "bias": _bias(lengths)}
    (logits,) = session.run(["labels"], given)
    shares = np.exp(logits.astype(np.float64) - logits.max(-1, keepdims=True))
    shares = np.round(shares / shares.sum(-1, keepdims=True), DIGITS)
    for row, one in enumerate(group):
        places = tuple(word.span for word in one.chunk.words[slice(*one.window)])
        at = one.at - one.window[0]
        yield Candidate(places, at, shares[row, : lengths[row]], one.score, one.plain, one.speech)


def _padded(rows: Sequence[Sequence[int]]) -> NDArray[np.int64]:
    longest = max(map(len, rows))
    return np.array([[*row, *[0] * (longest - len(row))] for row in rows], np.int64)


def _bias(lengths: Sequence[int]) -> NDArray[np.float32]:
    shown = np.arange(max(lengths))[None] < np.array(lengths)[:, None]
    return np.where(shown, 0, HIDDEN).astype(np.float32)[:, None, None, :]
