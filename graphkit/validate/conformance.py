"""Says which nodes of a graph break which shape."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from graphkit.validate.constraints import VALUE_CHECKS, is_ordered
from graphkit.validate.facts_by_node import Node, NodeFacts
from graphkit.validate.shapes import Constraint, Path, Shape


class Violation(Struct, frozen=True, order=True):
    """A node that breaks a constraint.

    ``node`` is its IRI, ``path`` are the predicates to the values that break the constraint, ``""``
    for the node itself; ``constraint`` is the name of its parameter, ``message`` what the shape
    says in words.
    """

    node: str
    path: str
    constraint: str
    message: str = ""


class _Check(Struct, frozen=True):
    """What a check needs to know: the facts of the graph, and the shapes by name."""

    facts: NodeFacts
    shapes: Mapping[Node, Shape]


def violations(facts: NodeFacts, shapes: Mapping[Node, Shape]) -> list[Violation]:
    """Each node with each constraint that it breaks, sorted."""
    check = _Check(facts, shapes)
    found = {
        one
        for shape in shapes.values()
        for node in _focus_nodes(shape, facts)
        for one in _of_node(node, shape, check)
    }
    return sorted(found)


def _focus_nodes(shape: Shape, facts: NodeFacts) -> Iterator[Node]:
    for kind, target in shape.targets:
        by_class = kind == "targetClass"
        yield from facts.instances(target) if by_class else facts.with_predicate(target)


def _of_node(node: Node, shape: Shape, check: _Check) -> Iterator[Violation]:
    """What breaks a shape at a node, which is the only value of a node shape."""
    values = [node] if shape.path is None else _values(node, shape.path, check.facts)
    told = " | ".join(str(one.value) for one in shape.path.predicates) if shape.path else ""
    for constraint in shape.constraints:
        if not _keeps(node, values, constraint, check):
            yield Violation(str(node.value), told, constraint.name, shape.message)
    for value in values:
        for property_ in shape.properties:
            yield from _of_node(value, property_, check)


def _values(node: Node, path: Path, facts: NodeFacts) -> list[Node]:
    if path.kind == "inverse":
        return facts.to(node, path.predicates[0])
    several = (value for predicate in path.predicates for value in facts.of(node, predicate))
    return list(dict.fromkeys(several))


def _keeps(node: Node, values: list[Node], constraint: Constraint, check: _Check) -> bool:
    """Whether the values of a node keep to a constraint, in each of its values."""
    name = constraint.name
    if name == "in":
        return set(values) <= set(constraint.values)
    return all(_keeps_one(node, values, name, wanted, check) for wanted in constraint.values)


def _keeps_one(node: Node, values: list[Node], name: str, wanted: Node, check: _Check) -> bool:
    if name == "minCount":
        return len(values) >= int(wanted.value)
    if name == "maxCount":
        return len(values) <= int(wanted.value)
    if name in {"lessThan", "lessThanOrEquals"}:
        return _all_before(values, check.facts.of(node, wanted), strictly=name == "lessThan")
    if name == "class":
        return all(check.facts.is_a(value, wanted) for value in values)
    if name == "node":
        return not any(
            True for value in values for _ in _of_node(value, check.shapes[wanted], check)
        )
    return all(VALUE_CHECKS[name](value, wanted) for value in values)


def _all_before(values: Iterable[Node], others: list[Node], *, strictly: bool) -> bool:
    return all(is_ordered(one, other, strictly=strictly) for one in values for other in others)
