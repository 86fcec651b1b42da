"""A trained network → the model files that are shipped: two int8 ONNX graphs and a vocabulary.

``python -m tools.training.export --network network.pt --data DATA --out FOLDER``
Weights become eight bits by output channel, of which seven are used, so that no processor's
instructions overflow and all of them count alike.
"""

import argparse
import tempfile
from collections.abc import Iterable
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from graphkit.extract.learned.encoder.pieces import splitter
from graphkit.extract.learned.words import words
from tools.training.gold import articles
from tools.training.graph import encoder, windows
from tools.training.network import shipped

# Rows of BERT's vocabulary stand by frequency; what is kept beyond the pieces seen in training.
KEPT = 20_000
RESERVED = "[unused"


def main() -> None:
    """Reads the arguments and writes the three files."""
    given = argparse.ArgumentParser(description=__doc__)
    for name in ("--network", "--data", "--out"):
        given.add_argument(name, type=Path, required=True)
    given.add_argument("--base", type=Path, help="folder of other base weights")
    chosen = given.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    state = torch.load(chosen.network, weights_only=True)
    weights = {name: value.numpy() for name, value in state.items()}
    vocabulary = ((chosen.base or shipped()) / "vocab.txt").read_text("utf-8").splitlines()
    texts = (
        article["text"]
        for name in ("polnear_train", "gum_other")
        for article in articles(chosen.data / f"{name}.jsonl")
    )
    rows = kept(vocabulary, texts)
    weights["pieces.weight"] = weights["pieces.weight"][rows]
    lines = "".join(f"{vocabulary[row]}\n" for row in rows)
    (chosen.out / "vocabulary.txt").write_text(lines, "utf-8")
    for graph in (encoder(weights), windows(weights)):
        shrunk(graph, chosen.out / f"{graph.graph.name}.onnx")


def kept(vocabulary: list[str], texts: Iterable[str]) -> list[int]:
    """The rows that stay: every piece of the texts, then the most frequent up to ``KEPT``."""
    split = splitter({piece: row for row, piece in enumerate(vocabulary)})
    seen = {
        row for text in texts for word in words(text) for row in split(text[word.start : word.end])
    }
    named = [row for row, piece in enumerate(vocabulary) if not piece.startswith(RESERVED)]
    rest = (row for row in named if row not in seen)
    return sorted([*seen, *(row for row, _ in zip(rest, range(KEPT - len(seen)), strict=False))])


def shrunk(graph: onnx.ModelProto, path: Path) -> None:
    """Writes a graph with its matrices and its piece table in eight bits."""
    small = [
        node.name
        for node in graph.graph.node
        if node.op_type == "Gather" and node.input[0] != "pieces.weight"
    ]
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        onnx.save(graph, whole)
        quantize_dynamic(
            whole,
            path,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            nodes_to_exclude=small,
        )


if __name__ == "__main__":
    main()
