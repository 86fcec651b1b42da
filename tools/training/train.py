"""Fine-tunes the encoder: ``python -m tools.training.train --data ../shared/data/attribution``.

Fixed epochs and a fixed seed; the learning rate follows the step, never the clock. A run that was
stopped goes on from its last checkpoint.
"""

import argparse
import time
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional
from torch.nn.utils import clip_grad_norm_

from graphkit.extract.learned.encoder.pieces import CLOSING_PIECE, OPENING_PIECE, splitter
from tools.training.batches import IGNORED, framed, order, read
from tools.training.gold import (
    Example,
    articles,
    cue_weights,
    cutter,
    examples,
    held_out,
    speech_forms,
)
from tools.training.network import DISCOURSE, NEWS, SPEECH, WIDTH, Network, begun, seen, shipped

RATE, HEAD_RATE, DECAY, WARM, LAST_RATE = 1.2e-4, 1e-3, 0.01, 60, 0.02
CUE_SHARE, SPEECH_SHARE, LABEL_SHARE = 0.5, 0.2, 2.0
ENCODER = ("shared.", "cues.", "windows.")
EVERY = 200  # steps between checkpoints: some minutes of work are lost at most
TOLD = 25  # steps between two lines of what the losses are


def main() -> None:
    """Reads the arguments, trains, and leaves ``network.pt`` in the output folder."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--data", type=Path, required=True, help="folder with polnear_train.jsonl")
    given.add_argument("--base", type=Path, help="folder of other base weights")
    given.add_argument("--measures", type=Path, required=True, help="eval_attrib.py")
    given.add_argument("--out", type=Path, required=True)
    given.add_argument("--epochs", type=float, default=4.0)
    given.add_argument("--pieces", type=int, default=1400, help="pieces in a batch")
    given.add_argument("--seed", type=int, default=2)
    given.add_argument("--steps", type=int, default=0, help="stop after so many, to measure")
    chosen = given.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(chosen.seed)
    torch.set_num_threads(2)
    base = chosen.base or shipped()
    found = gathered(chosen.data, base, chosen.measures)
    network = begun(base / "model.safetensors")
    run(network, found, chosen)


def gathered(data: Path, base: Path, measures: Path) -> list[Example]:
    """Every training example: news without the held-out articles, and the other genres."""
    lines = (base / "vocab.txt").read_text("utf-8").splitlines()
    vocabulary = {piece: number for number, piece in enumerate(lines)}
    cut = cutter(splitter(vocabulary), vocabulary[OPENING_PIECE], vocabulary[CLOSING_PIECE])
    news, _ = held_out(articles(data / "polnear_train.jsonl"))
    other = articles(data / "gum_other.jsonl")
    weigh, speech = cue_weights(news), speech_forms(measures)
    return [
        example
        for style, part in ((NEWS, news), (DISCOURSE, other))
        for article in part
        for example in examples(article, style, weigh, speech, cut)
    ]


def frozen_states(network: Network, found: list[Example], most: int) -> list[Tensor]:
    """The frozen part's states of each chunk [pieces, WIDTH], in half precision for the memory."""
    states: list[Tensor] = [torch.empty(0)] * len(found)
    network.eval()
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for batch in order(found, most, 0):
            given = read([found[at] for at in batch])
            mask = seen(given.lengths, given.pieces.shape[1])
            result = network.lower(given.pieces, mask).to(torch.bfloat16)
            for row, at in enumerate(batch):
                states[at] = result[row, : len(found[at].chunk.pieces)].clone()
    return states


def losses(network: Network, batch: list[Example], states: list[Tensor], most: int) -> list[Tensor]:
    """The losses of cues, of speech against belief and of the labels, each by its count."""
    given = read(batch)
    mask = seen(given.lengths, given.pieces.shape[1])
    below = torch.zeros(*given.pieces.shape, WIDTH)
    for row, state in enumerate(states):
        below[row, : len(state)] = state.float()
    above, scores = network.upper(below, given.quoted, given.shapes, mask)
    scores, above = scores.float(), above.float()
    count = max(1, sum(len(one.cues) for one in batch))
    cue, speech = torch.zeros(()), torch.zeros(())
    for row, one in enumerate(batch):
        truth = torch.zeros(len(one.chunk.heads))
        truth[[label.at for label in one.cues]] = 1.0
        logits = scores[row, list(one.chunk.heads)]
        cue = cue + functional.binary_cross_entropy_with_logits(
            logits[:, one.style], truth, reduction="sum"
        )
        spoken = torch.tensor([float(label.speech) for label in one.cues])
        speech = speech + functional.binary_cross_entropy_with_logits(
            logits[[label.at for label in one.cues], SPEECH], spoken, reduction="sum"
        )
    return [cue / count, speech / count, _labelling(network, batch, above, most)]


def _labelling(network: Network, batch: list[Example], above: Tensor, most: int) -> Tensor:
    loss, count = torch.zeros(()), 0
    for group in framed(batch, most):
        mask = seen(group.lengths, group.heads.shape[1])
        logits = network.window(above[group.rows, group.heads], group.away, mask).float()
        loss = loss + functional.cross_entropy(
            logits.flatten(0, 1), group.labels.flatten(), ignore_index=IGNORED, reduction="sum"
        )
        count += int(group.lengths.sum())
    return loss / max(1, count)


def run(network: Network, found: list[Example], chosen: argparse.Namespace) -> None:
    """Trains for the given epochs; resumes from ``checkpoint.pt`` in the output folder."""
    states = frozen_states(network, found, chosen.pieces)
    encoder, heads = [], []
    for name, weight in network.named_parameters():
        if weight.requires_grad:
            (encoder if name.startswith(ENCODER) else heads).append(weight)
    groups = [
        {"params": encoder, "lr": RATE, "weight_decay": DECAY},
        {"params": heads, "lr": HEAD_RATE, "weight_decay": 0.0},
    ]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
    per_epoch = len(order(found, chosen.pieces, chosen.seed))
    total = int(per_epoch * chosen.epochs)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / WARM, max(LAST_RATE, 1 - step / total))
    )
    parts = {"network": network, "optimizer": optimizer, "rate": rate}
    checkpoint = chosen.out / "checkpoint.pt"
    first = _resumed(checkpoint, parts) if checkpoint.exists() else 0
    began, sums = time.monotonic(), torch.zeros(3)
    print(f"{len(found)} chunks, {per_epoch} steps an epoch, {total} in all", flush=True)
    for step in range(first, total):
        epoch, place = divmod(step, per_epoch)
        if place == 0 or step == first:
            batches = order(found, chosen.pieces, chosen.seed + epoch)
        batch = batches[place % len(batches)]
        network.train()
        with torch.autocast("cpu", torch.bfloat16):
            parted = losses(
                network, [found[at] for at in batch], [states[at] for at in batch], chosen.pieces
            )
        loss = CUE_SHARE * parted[0] + SPEECH_SHARE * parted[1] + LABEL_SHARE * parted[2]
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        clip_grad_norm_([*encoder, *heads], 1.0)
        optimizer.step()
        rate.step()
        sums += torch.stack(parted).detach()
        if step % TOLD == TOLD - 1:
            told = " ".join(f"{value:.3f}" for value in (sums / TOLD).tolist())
            print(f"{step + 1}/{total} {time.monotonic() - began:.0f}s {told}", flush=True)
            sums.zero_()
        if step % EVERY == EVERY - 1:
            _saved(checkpoint, step + 1, parts)
        if chosen.steps and step - first + 1 >= chosen.steps:
            return
    torch.save(network.state_dict(), chosen.out / "network.pt")


def _saved(path: Path, step: int, parts: dict) -> None:
    made = {name: part.state_dict() for name, part in parts.items()}
    torch.save({"step": step, "chance": torch.get_rng_state(), **made}, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)


def _resumed(path: Path, parts: dict) -> int:
    kept = torch.load(path)
    for name, part in parts.items():
        part.load_state_dict(kept[name])
    torch.set_rng_state(kept["chance"])
    return kept["step"]


if __name__ == "__main__":
    main()
