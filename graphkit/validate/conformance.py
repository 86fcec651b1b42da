"""Says which nodes of a graph break which shape.

A constraint is checked for all nodes of a shape together, each different value once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain

from msgspec import Struct

from graphkit.validate.constraints import VALUE_CHECKS, is_ordered
from graphkit.validate.facts_by_node import NodeFacts, NtTerm, value
from graphkit.validate.shapes import Constraint, Path, Shape

# The values of a property by node.
Values = Mapping[NtTerm, list[NtTerm]]


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


def violations(facts: NodeFacts, shapes: Mapping[NtTerm, Shape]) -> list[Violation]:
    """Each node with each constraint that it breaks, sorted."""
    check = _Checker(facts, shapes)
    return sorted(
        {
            one
            for shape in shapes.values()
            for one in check.broken(shape, check.focus_nodes(shape), None)
        }
    )


class _Checker:
    """The facts of a graph and the shapes, with what was found out of them so far."""

    def __init__(self, facts: NodeFacts, shapes: Mapping[NtTerm, Shape]) -> None:
        self._facts, self._shapes = facts, shapes
        self._instances: dict[NtTerm, frozenset[NtTerm]] = {}
        self._judged: dict[NtTerm, tuple[set[NtTerm], set[NtTerm]]] = {}

    def focus_nodes(self, shape: Shape) -> list[NtTerm]:
        """The nodes that a shape targets, each once."""
        asked: dict[str, Callable[[NtTerm], Iterable[NtTerm]]] = {
            "targetClass": self._facts.instances,
            "targetObjectsOf": self._facts.inverse,
            "targetSubjectsOf": self._facts.with_predicate,
        }
        found = (asked[kind](target) for kind, target in shape.targets)
        return list(dict.fromkeys(node for some in found for node in some))

    def broken(
        self, shape: Shape, nodes: list[NtTerm], values: Values | None
    ) -> Iterator[Violation]:
        """What breaks a shape at nodes; without ``values`` each node is its own only value."""
        told = " | ".join(map(value, shape.path.predicates)) if shape.path else ""
        own = values if values is not None else {node: [node] for node in nodes}
        known = set(chain.from_iterable(own[node] for node in own.keys() & set(nodes)))
        for constraint in shape.constraints:
            for node in self._breaking(constraint, nodes, own, known):
                yield Violation(value(node), told, constraint.name, shape.message)
        below = list(known) if shape.properties else []
        for property_ in shape.properties:
            if property_.path:
                yield from self.broken(property_, below, self._values(property_.path))

    def _values(self, path: Path) -> Values:
        if path.kind == "inverse":
            return self._facts.inverse(path.predicates[0])
        several = [self._facts.with_predicate(one) for one in path.predicates]
        if len(several) == 1:
            return several[0]
        names = dict.fromkeys(node for one in several for node in one)
        return {
            node: list(dict.fromkeys(v for one in several for v in one.get(node, ())))
            for node in names
        }

    def _breaking(
        self, constraint: Constraint, nodes: list[NtTerm], values: Values, known: set[NtTerm]
    ) -> Iterable[NtTerm]:
        """The nodes that break a constraint in any of its values; ``known`` are all values."""
        name, wanted = constraint.name, constraint.values
        if name in {"minCount", "maxCount"}:
            return _miscounted(name, int(value(wanted[0])), nodes, values)
        if name in {"lessThan", "lessThanOrEquals"}:
            others = self._facts.with_predicate(wanted[0])
            return _disordered(nodes, values, others, strictly=name == "lessThan")
        bad = self._bad(name, wanted, known)
        return [node for node in nodes if not bad.isdisjoint(values.get(node, ()))] if bad else ()

    def _bad(self, name: str, wanted: tuple[NtTerm, ...], known: set[NtTerm]) -> set[NtTerm]:
        """The values that do not keep to a constraint."""
        if name == "in":
            return known.difference(wanted)
        if name == "class":
            return known - frozenset.intersection(*map(self._of_class, wanted))
        if name == "node":
            return {one for shape in wanted for one in self._misshaped(shape, known)}
        keeps = VALUE_CHECKS[name]
        return {one for one in known for parameter in wanted if not keeps(one, parameter)}

    def _of_class(self, class_: NtTerm) -> frozenset[NtTerm]:
        if class_ not in self._instances:
            self._instances[class_] = frozenset(self._facts.instances(class_))
        return self._instances[class_]

    def _misshaped(self, name: NtTerm, nodes: set[NtTerm]) -> set[NtTerm]:
        """The nodes that do not keep to a shape; each is asked about once."""
        shape, asked, bad = self._shapes[name], *self._judged.setdefault(name, (set(), set()))
        new = nodes - asked
        asked |= new
        if any(self.broken(shape, list(new), None)):
            bad |= {one for one in new if any(self.broken(shape, [one], None))}
        return nodes & bad


def _miscounted(name: str, wanted: int, nodes: list[NtTerm], values: Values) -> list[NtTerm]:
    if name == "minCount":
        few = {node for node in nodes if node not in values} if wanted == 1 else set(nodes)
        return [node for node in few if len(values.get(node, ())) < wanted]
    crowded = {node for node, several in values.items() if len(several) > wanted}
    return [node for node in nodes if node in crowded] if crowded else []


def _disordered(
    nodes: list[NtTerm], values: Values, others: Values, *, strictly: bool
) -> list[NtTerm]:
    return [
        node
        for node in nodes
        if node in others
        and not all(
            is_ordered(one, other, strictly=strictly)
            for one in values.get(node, ())
            for other in others[node]
        )
    ]
