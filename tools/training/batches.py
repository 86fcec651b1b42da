"""Examples → tensors: padded chunks, and the windows of their cues."""

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import torch
from torch import Tensor

from tools.training.gold import Example, Labelled

POOL = 300  # chunks among which those of like length are put together, so that little is padded
IGNORED = -100


class Chunks(NamedTuple):
    """Padded pieces [n, length] with their quotation and shape numbers, and true lengths [n]."""

    pieces: Tensor
    quoted: Tensor
    shapes: Tensor
    lengths: Tensor


class Windows(NamedTuple):
    """Windows [n, length]: row and piece of each word, distance from the cue, label, length."""

    rows: Tensor
    heads: Tensor
    away: Tensor
    labels: Tensor
    lengths: Tensor


def padded(rows: Sequence[Sequence[int]], fill: int = 0) -> Tensor:
    """Rows of different lengths as one tensor [n, longest]."""
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[fill] * (longest - len(row))] for row in rows])


def read(examples: Sequence[Example]) -> Chunks:
    """The chunks of a batch."""
    chunks = [example.chunk for example in examples]
    lengths = torch.tensor([len(chunk.pieces) for chunk in chunks])
    tables = [[getattr(chunk, name) for chunk in chunks] for name in ("pieces", "quoted", "shapes")]
    return Chunks(*map(padded, tables), lengths)


def framed(examples: Sequence[Example], most: int) -> Iterator[Windows]:
    """The windows of a batch in groups of at most ``most`` words, those of like length together."""
    found = [(row, cue) for row, one in enumerate(examples) for cue in one.cues]
    found.sort(key=lambda pair: len(pair[1].labels))
    group: list[tuple[int, Labelled]] = []
    for row, cue in found:
        if group and (len(group) + 1) * len(cue.labels) > most:
            yield _windows(examples, group)
            group = []
        group.append((row, cue))
    if group:
        yield _windows(examples, group)


def _windows(examples: Sequence[Example], group: list[tuple[int, Labelled]]) -> Windows:
    heads = padded([examples[row].chunk.heads[slice(*cue.window)] for row, cue in group])
    away = torch.arange(heads.shape[1])[None] - torch.tensor(
        [[cue.at - cue.window[0]] for _, cue in group]
    )
    labels = padded([cue.labels for _, cue in group], IGNORED)
    lengths = torch.tensor([len(cue.labels) for _, cue in group])
    return Windows(torch.tensor([[row] for row, _ in group]), heads, away, labels, lengths)


def order(examples: Sequence[Example], most: int, seed: int) -> list[list[int]]:
    """An epoch's batches of at most ``most`` pieces, by their places; the same for a same seed."""
    chance = random.Random(seed)  # noqa: S311 - an order, not a secret
    places = list(range(len(examples)))
    chance.shuffle(places)
    batches: list[list[int]] = []
    for start in range(0, len(places), POOL):
        pool = sorted(places[start : start + POOL], key=lambda at: len(examples[at].chunk.pieces))
        batch: list[int] = []
        for at in pool:
            if batch and (len(batch) + 1) * len(examples[at].chunk.pieces) > most:
                batches.append(batch)
                batch = []
            batch.append(at)
        batches.append(batch)
    chance.shuffle(batches)
    return batches
