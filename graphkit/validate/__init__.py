"""Checks RDF by shapes (SHACL Core) and by queries that must find nothing, on Oxigraph's terms."""

from graphkit.validate.conformance import Violation, violations
from graphkit.validate.facts_by_node import NodeFacts, NtTerm, facts_of
from graphkit.validate.faults import CheckFault, faults
from graphkit.validate.shapes import Shape, ShapeError, shapes

__all__ = [
    "CheckFault",
    "NodeFacts",
    "NtTerm",
    "Shape",
    "ShapeError",
    "Violation",
    "facts_of",
    "faults",
    "shapes",
    "violations",
]
