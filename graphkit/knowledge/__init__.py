"""Tables of Wikidata items → one SQLite file; names → the items that are called so."""

from graphkit.knowledge.base import Base, Candidate, Held, opened
from graphkit.knowledge.build import Counted, build

__all__ = ["Base", "Candidate", "Counted", "Held", "build", "opened"]
