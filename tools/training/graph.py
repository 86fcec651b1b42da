"""A trained network → its two ONNX graphs: the encoder with its cues, and the windows.

The graphs are written node by node, so that the same weights give the same bytes. ``n`` chunks of
``l`` pieces come in; a ``bias`` [n, 1, 1, l] of 0 where a sequence runs and ``HIDDEN`` behind it.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
from onnx import ModelProto, TensorProto, checker, helper, numpy_helper

from tools.training.network import CUES, FAR, FROZEN, HEADS, SHARED, WIDTH, WINDOWS

OPSET, FORMAT = 20, 9  # the first with Gelu as one operation; read by onnxruntime since 1.17
SMALL = 1e-12
Weights = Mapping[str, np.ndarray]


class Sheet:
    """A graph being written: its nodes in order and its constants by name."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.nodes: list[Any] = []
        self.constants: dict[str, np.ndarray] = {}

    def add(self, operation: str, *inputs: str, **options: Any) -> str:  # noqa: ANN401 - ONNX's own
        """Writes a node with one output and gives that output's name."""
        output = f"{operation.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operation, inputs, [output], name=output, **options))
        return output

    def constant(self, name: str, value: np.ndarray) -> str:
        """Writes a constant once and gives its name."""
        self.constants.setdefault(name, np.ascontiguousarray(value))
        return name

    def weight(self, name: str) -> str:
        """A weight of the network under its own name."""
        return self.constant(name, self.weights[name])


def linear(sheet: Sheet, states: str, name: str) -> str:
    """``states`` times a weight, plus its bias."""
    turned = sheet.constant(f"{name}.turned", sheet.weights[f"{name}.weight"].T)
    return sheet.add("Add", sheet.add("MatMul", states, turned), sheet.weight(f"{name}.bias"))


def normal(sheet: Sheet, states: str, name: str) -> str:
    """The layer norm of ``states``."""
    scale, bias = sheet.weight(f"{name}.weight"), sheet.weight(f"{name}.bias")
    return sheet.add("LayerNormalization", states, scale, bias, axis=-1, epsilon=SMALL)


def attention(sheet: Sheet, states: str, bias: str, name: str) -> str:
    """What each place takes from the places it looks at, before they are joined."""
    apart = sheet.constant("apart", np.array([0, 0, HEADS, WIDTH // HEADS], np.int64))
    joined = sheet.constant("joined", np.array([0, 0, WIDTH], np.int64))
    scale = sheet.constant("scale", np.array((WIDTH // HEADS) ** -0.5, np.float32))
    looks = linear(sheet, states, f"{name}.looks")
    ends = sheet.constant("thirds", np.array([WIDTH] * 3, np.int64))
    parts = [f"{looks}_{part}" for part in ("query", "key", "value")]
    sheet.nodes.append(helper.make_node("Split", [looks, ends], parts, name=f"{looks}_s", axis=-1))
    query, key, value = (sheet.add("Reshape", part, apart) for part in parts)
    query = sheet.add("Transpose", query, perm=[0, 2, 1, 3])
    key = sheet.add("Transpose", key, perm=[0, 2, 3, 1])
    value = sheet.add("Transpose", value, perm=[0, 2, 1, 3])
    near = sheet.add("MatMul", sheet.add("Mul", query, scale), key)
    shares = sheet.add("Softmax", sheet.add("Add", near, bias), axis=-1)
    taken = sheet.add("Transpose", sheet.add("MatMul", shares, value), perm=[0, 2, 1, 3])
    return sheet.add("Reshape", taken, joined)


def layer(sheet: Sheet, states: str, bias: str, name: str) -> str:
    """One transformer layer without dropout."""
    taken = linear(sheet, attention(sheet, states, bias, name), f"{name}.joins")
    states = normal(sheet, sheet.add("Add", states, taken), f"{name}.first")
    wide = sheet.add("Gelu", linear(sheet, states, f"{name}.widens"))
    fed = linear(sheet, wide, f"{name}.narrows")
    return normal(sheet, sheet.add("Add", states, fed), f"{name}.second")


def encoder(weights: Weights) -> ModelProto:
    """``pieces``, ``quoted``, ``shapes`` [n, l], ``bias`` → ``states`` [n, l, w], ``cues``."""
    sheet = Sheet(weights)
    word = sheet.add("Gather", sheet.weight("pieces.weight"), "pieces")
    length = sheet.add("Shape", "pieces", start=1, end=2)
    zero = sheet.constant("zero", np.array([0], np.int64))
    place = sheet.add("Slice", sheet.weight("places.weight"), zero, length, zero)
    states = normal(sheet, sheet.add("Add", word, place), "norm")
    for at in range(FROZEN):
        states = layer(sheet, states, "bias", f"frozen.{at}")
    for table in ("quoted", "shapes"):
        states = sheet.add(
            "Add", states, sheet.add("Gather", sheet.weight(f"{table}.weight"), table)
        )
    for at in range(SHARED):
        states = layer(sheet, states, "bias", f"shared.{at}")
    finding = states
    for at in range(CUES):
        finding = layer(sheet, finding, "bias", f"cues.{at}")
    whole = {name: (TensorProto.INT64, ["n", "l"]) for name in ("pieces", "quoted", "shapes")}
    outputs = {
        "states": (sheet.add("Identity", states), ["n", "l", WIDTH]),
        "cues": (linear(sheet, finding, "cue"), ["n", "l", 3]),
    }
    return _model(sheet, "encoder", whole, outputs)


def windows(weights: Weights) -> ModelProto:
    """``states`` [n, l, w], ``away`` [n, l] from 0 to 2 FAR, ``bias`` → ``labels`` [n, l, 4]."""
    near = weights["distance.weight"].copy()
    near[FAR] += weights["marker"]
    sheet = Sheet({**weights, "near": near})
    away = sheet.add("Gather", sheet.weight("near"), "away")
    states = sheet.add("Add", "states", away)
    for at in range(WINDOWS):
        states = layer(sheet, states, "bias", f"windows.{at}")
    inputs = {
        "states": (TensorProto.FLOAT, ["n", "l", WIDTH]),
        "away": (TensorProto.INT64, ["n", "l"]),
    }
    outputs = {"labels": (linear(sheet, states, "label"), ["n", "l", 4])}
    return _model(sheet, "windows", inputs, outputs)


def _model(
    sheet: Sheet,
    name: str,
    inputs: Mapping[str, tuple[int, list[Any]]],
    outputs: Mapping[str, tuple[str, list[Any]]],
) -> ModelProto:
    for output, (source, _) in outputs.items():
        sheet.nodes.append(helper.make_node("Identity", [source], [output], name=output))
    taken = {**inputs, "bias": (TensorProto.FLOAT, ["n", 1, 1, "l"])}
    graph = helper.make_graph(
        sheet.nodes,
        name,
        [helper.make_tensor_value_info(key, *kind) for key, kind in taken.items()],
        [
            helper.make_tensor_value_info(key, TensorProto.FLOAT, form)
            for key, (_, form) in outputs.items()
        ],
        [numpy_helper.from_array(value, key) for key, value in sheet.constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version, model.producer_name = FORMAT, "graphkit"
    checker.check_model(model)
    return model
