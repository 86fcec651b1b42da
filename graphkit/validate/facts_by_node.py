"""Triples in memory, found by predicate and subject.

A term is its text in N-Triples, such as ``<https://a.example/b>`` or ``"no"@en``: a text is
compared and looked up faster than an object, and that is nearly all that checking shapes does.
"""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct, field
from pyoxigraph import RdfFormat, parse, serialize

# A term, as N-Triples has it.
NtTerm = str
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
TYPE_TERM, SUB_CLASS = f"<{RDF}type>", f"<{RDFS}subClassOf>"
FIRST, REST = f"<{RDF}first>", f"<{RDF}rest>"
ESCAPED = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


class NodeFacts(Struct, frozen=True):
    """The ``objects`` of each subject, by predicate; ``inverted`` has those asked from behind."""

    objects: Mapping[NtTerm, Mapping[NtTerm, list[NtTerm]]]
    inverted: dict[NtTerm, dict[NtTerm, list[NtTerm]]] = field(default_factory=dict)

    def with_predicate(self, predicate: NtTerm) -> Mapping[NtTerm, list[NtTerm]]:
        """The objects of each subject of a predicate."""
        return self.objects.get(predicate, {})

    def of(self, node: NtTerm, predicate: NtTerm) -> list[NtTerm]:
        """The objects of a subject and a predicate."""
        return self.with_predicate(predicate).get(node, [])

    def inverse(self, predicate: NtTerm) -> Mapping[NtTerm, list[NtTerm]]:
        """The subjects of each object of a predicate."""
        if predicate in self.inverted:
            return self.inverted[predicate]
        found = self.inverted[predicate] = dict[NtTerm, list[NtTerm]]()
        for subject, objects in self.with_predicate(predicate).items():
            for one in objects:
                found.setdefault(one, []).append(subject)
        return found

    def instances(self, class_: NtTerm) -> list[NtTerm]:
        """The nodes of a class or of a class below it."""
        typed = self.inverse(TYPE_TERM)
        below = sorted(self._below(class_))
        return list(dict.fromkeys(node for one in below for node in typed.get(one, ())))

    def members(self, head: NtTerm) -> list[NtTerm]:
        """The members of an RDF list."""
        found: list[NtTerm] = []
        while self.of(head, FIRST):
            found += self.of(head, FIRST)[:1]
            head = self.of(head, REST)[0]
        return found

    def _below(self, class_: NtTerm) -> set[NtTerm]:
        found, new, above = {class_}, [class_], self.inverse(SUB_CLASS)
        while new:
            new = [one for known in new for one in above.get(known, ()) if one not in found]
            found.update(new)
        return found


def facts_of(turtle: bytes) -> NodeFacts:
    """The facts of Turtle.

    Raises:
        SyntaxError: it is not Turtle.
    """
    quads = parse(turtle, RdfFormat.TURTLE)
    lines = serialize(quads, format=RdfFormat.N_QUADS) or b""
    return NodeFacts(_indexed(dict.fromkeys(lines.decode("utf-8").split("\n")[:-1])))


def _indexed(lines: Iterable[str]) -> dict[NtTerm, dict[NtTerm, list[NtTerm]]]:
    found: dict[NtTerm, dict[NtTerm, list[NtTerm]]] = {}
    for line in lines:
        subject, predicate, rest = line.split(" ", 2)
        found.setdefault(predicate, {}).setdefault(subject, []).append(rest[:-2])
    return found


def value(term: NtTerm) -> str:
    """The IRI, the label or the characters of a term.

    >>> value("<https://a.example/b>"), value('"say \\\\"no\\\\""@en')
    ('https://a.example/b', 'say "no"')
    """
    if not term.startswith('"'):
        return term.strip("<>").removeprefix("_:")
    return ESCAPED.sub(_unescaped, term[1 : term.rindex('"')])


def _unescaped(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else ESCAPES.get(found[3], found[3])


def datatype(term: NtTerm) -> str:
    """The IRI of the data type of a literal, ``""`` for another term.

    >>> datatype('"no"@en'), datatype('"1"^^<https://a.example/t>'), datatype("_:b")
    ('http://www.w3.org/1999/02/22-rdf-syntax-ns#langString', 'https://a.example/t', '')
    """
    if not term.startswith('"'):
        return ""
    if term.endswith('"'):
        return "http://www.w3.org/2001/XMLSchema#string"
    return term[term.rindex("^^<") + 3 : -1] if term.endswith(">") else f"{RDF}langString"
