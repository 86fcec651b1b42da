"""Triples in memory, found by subject and predicate and by predicate and object."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

Node = NamedNode | BlankNode | Literal
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
TYPE, SUB_CLASS = NamedNode(f"{RDF}type"), NamedNode(f"{RDFS}subClassOf")
FIRST, REST, NIL = (NamedNode(f"{RDF}{name}") for name in ("first", "rest", "nil"))


class NodeFacts(Struct, frozen=True):
    """The objects of each subject by predicate, and the subjects of each object by predicate."""

    objects: Mapping[Node, Mapping[Node, list[Node]]]
    subjects: Mapping[Node, Mapping[Node, list[Node]]]

    def of(self, node: Node, predicate: Node) -> list[Node]:
        """The objects of a subject and a predicate."""
        return self.objects.get(node, {}).get(predicate, [])

    def to(self, node: Node, predicate: Node) -> list[Node]:
        """The subjects of an object and a predicate."""
        return self.subjects.get(predicate, {}).get(node, [])

    def with_predicate(self, predicate: Node) -> list[Node]:
        """The subjects of a predicate, each once."""
        several = self.subjects.get(predicate, {}).values()
        return list(dict.fromkeys(node for some in several for node in some))

    def instances(self, class_: Node) -> list[Node]:
        """The nodes of a class or of a class below it."""
        below = self._below(class_)
        return list(dict.fromkeys(node for one in below for node in self.to(one, TYPE)))

    def is_a(self, node: Node, class_: Node) -> bool:
        """Whether a node is of a class or of a class below it."""
        return not self._below(class_).isdisjoint(self.of(node, TYPE))

    def members(self, head: Node) -> list[Node]:
        """The members of an RDF list."""
        found: list[Node] = []
        while head != NIL and self.of(head, FIRST):
            found += self.of(head, FIRST)[:1]
            head = self.of(head, REST)[0]
        return found

    def _below(self, class_: Node) -> set[Node]:
        found, new = {class_}, [class_]
        while new:
            new = [one for known in new for one in self.to(known, SUB_CLASS) if one not in found]
            found.update(new)
        return found


def facts_of(turtle: bytes) -> NodeFacts:
    """The facts of Turtle.

    Raises:
        SyntaxError: it is not Turtle.
    """
    quads = parse(turtle, RdfFormat.TURTLE)
    return _indexed(dict.fromkeys(quad.triple for quad in quads))


def _indexed(triples: Iterable[Triple]) -> NodeFacts:
    objects: dict[Node, dict[Node, list[Node]]] = defaultdict(lambda: defaultdict(list))
    subjects: dict[Node, dict[Node, list[Node]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, object_ in triples:
        objects[subject][predicate].append(object_)
        subjects[predicate][object_].append(subject)
    return NodeFacts(objects, subjects)
