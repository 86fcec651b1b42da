"""Reads shapes: the part of SHACL Core that ``ontology/shapes.ttl`` uses, and nothing else.

A parameter that is not known here is an error, so that no shape is passed over in silence.
"""

from typing import Literal as Word

from msgspec import Struct
from pyoxigraph import Literal, NamedNode

from graphkit.validate.facts_by_node import TYPE, Node, NodeFacts

SH = "http://www.w3.org/ns/shacl#"
PathKind = Word["predicate", "inverse", "alternative"]
# What a shape has that is no constraint.
DESCRIPTIONS = frozenset({"path", "message", "property", "targetClass", "targetSubjectsOf"})
CONSTRAINTS = frozenset(
    {
        "class",
        "datatype",
        "in",
        "lessThan",
        "lessThanOrEquals",
        "maxCount",
        "maxInclusive",
        "minCount",
        "minInclusive",
        "minLength",
        "node",
        "nodeKind",
        "pattern",
    }
)


class ShapeError(ValueError):
    """A shape uses a part of SHACL that is not checked here."""


class Path(Struct, frozen=True):
    """How to go from a node to the values of a property shape: the predicates and their kind."""

    kind: PathKind
    predicates: tuple[Node, ...]


class Constraint(Struct, frozen=True):
    """A constraint: the ``name`` of its parameter, and its ``values``."""

    name: str
    values: tuple[Node, ...]


class Shape(Struct, frozen=True):
    """A shape: its ``targets`` as pairs of kind and IRI, its constraints and its properties.

    ``node`` is its name, ``path`` that of a property shape, ``message`` what it says in words.
    """

    node: Node
    path: Path | None
    targets: tuple[tuple[str, Node], ...]
    constraints: tuple[Constraint, ...]
    properties: tuple["Shape", ...]
    message: str = ""


def shapes(facts: NodeFacts) -> dict[Node, Shape]:
    """The node shapes of a graph by name.

    Raises:
        ShapeError: a shape uses a part of SHACL that is not checked here.
    """
    kinds = (_sh("NodeShape"), _sh("PropertyShape"))
    return {node: _shape(node, facts) for kind in kinds for node in facts.to(kind, TYPE)}


def _shape(node: Node, facts: NodeFacts) -> Shape:
    own = facts.objects.get(node, {})
    names = {name.value.removeprefix(SH): name for name in own if _is_shacl(name)}
    unknown = sorted(names.keys() - DESCRIPTIONS - CONSTRAINTS)
    if unknown:
        message = f"{node} has sh:{unknown[0]}, which is not checked here"
        raise ShapeError(message)
    targets = ("targetClass", "targetSubjectsOf")
    return Shape(
        node=node,
        path=next((_path(one, facts) for one in own.get(_sh("path"), ())), None),
        targets=tuple((kind, one) for kind in targets for one in own.get(_sh(kind), ())),
        constraints=tuple(
            Constraint(name, _values(name, own[names[name]], facts))
            for name in sorted(names.keys() & CONSTRAINTS)
        ),
        properties=tuple(_shape(one, facts) for one in own.get(_sh("property"), ())),
        message=next((str(one.value) for one in own.get(_sh("message"), ())), ""),
    )


def _values(name: str, given: list[Node], facts: NodeFacts) -> tuple[Node, ...]:
    return tuple(facts.members(given[0]) if name == "in" else given)


def _path(node: Node, facts: NodeFacts) -> Path:
    for value in facts.of(node, _sh("inversePath")):
        return Path("inverse", (value,))
    for value in facts.of(node, _sh("alternativePath")):
        return Path("alternative", tuple(facts.members(value)))
    if not isinstance(node, NamedNode):
        message = f"{node} is a path that is not checked here"
        raise ShapeError(message)
    return Path("predicate", (node,))


def _sh(name: str) -> NamedNode:
    return NamedNode(SH + name)


def _is_shacl(node: Node) -> bool:
    return not isinstance(node, Literal) and node.value.startswith(SH)
