"""Reads shapes: the part of SHACL Core that ``ontology/shapes.ttl`` uses, and nothing else.

A parameter that is not known here is an error, so that no shape is passed over in silence.
"""

from typing import Literal

from msgspec import Struct

from graphkit.validate.facts_by_node import TYPE_TERM, NodeFacts, NtTerm, value

SH = "http://www.w3.org/ns/shacl#"
PathKind = Literal["predicate", "inverse", "alternative"]
# How a shape says which nodes it is about.
TARGETS = ("targetClass", "targetObjectsOf", "targetSubjectsOf")
# What a shape has that is no constraint.
DESCRIPTIONS = frozenset({"path", "message", "property", *TARGETS})
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
    predicates: tuple[NtTerm, ...]


class Constraint(Struct, frozen=True):
    """A constraint: the ``name`` of its parameter, and its ``values``."""

    name: str
    values: tuple[NtTerm, ...]


class Shape(Struct, frozen=True):
    """A shape: its ``targets`` as pairs of kind and IRI, its constraints and its properties.

    ``node`` is its name, ``path`` that of a property shape, ``message`` what it says in words.
    """

    node: NtTerm
    path: Path | None
    targets: tuple[tuple[str, NtTerm], ...]
    constraints: tuple[Constraint, ...]
    properties: tuple["Shape", ...]
    message: str = ""


def shapes(facts: NodeFacts) -> dict[NtTerm, Shape]:
    """The node shapes and property shapes of a graph by name.

    Raises:
        ShapeError: a shape uses a part of SHACL that is not checked here.
    """
    kinds = facts.inverse(TYPE_TERM)
    named = (*kinds.get(_sh("NodeShape"), ()), *kinds.get(_sh("PropertyShape"), ()))
    return {node: _shape(node, facts) for node in named}


def _shape(node: NtTerm, facts: NodeFacts) -> Shape:
    own = {
        predicate[len(SH) + 1 : -1]: objects[node]
        for predicate, objects in facts.objects.items()
        if node in objects and predicate.startswith(f"<{SH}")
    }
    unknown = sorted(own.keys() - DESCRIPTIONS - CONSTRAINTS)
    if unknown:
        message = f"{node} has sh:{unknown[0]}, which is not checked here"
        raise ShapeError(message)
    return Shape(
        node=node,
        path=next((_path(one, facts) for one in own.get("path", ())), None),
        targets=tuple((kind, one) for kind in TARGETS for one in own.get(kind, ())),
        constraints=tuple(
            Constraint(name, _values(name, own[name], facts))
            for name in sorted(own.keys() & CONSTRAINTS)
        ),
        properties=tuple(_shape(one, facts) for one in own.get("property", ())),
        message=next((value(one) for one in own.get("message", ())), ""),
    )


def _values(name: str, given: list[NtTerm], facts: NodeFacts) -> tuple[NtTerm, ...]:
    return tuple(facts.members(given[0]) if name == "in" else given)


def _path(node: NtTerm, facts: NodeFacts) -> Path:
    for one in facts.of(node, _sh("inversePath")):
        return Path("inverse", (one,))
    for one in facts.of(node, _sh("alternativePath")):
        return Path("alternative", tuple(facts.members(one)))
    if not node.startswith("<"):
        message = f"{node} is a path that is not checked here"
        raise ShapeError(message)
    return Path("predicate", (node,))


def _sh(name: str) -> NtTerm:
    return f"<{SH}{name}>"
