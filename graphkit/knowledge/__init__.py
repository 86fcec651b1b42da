"""What is known of actors beside the tables: a base of Wikidata items, and what a user wishes."""

from graphkit.knowledge.base import Base, Candidate, Held, opened
from graphkit.knowledge.build import Counted, build
from graphkit.knowledge.told import Told
from graphkit.knowledge.wishes import FILE, Wishes, wishes

__all__ = ["FILE", "Base", "Candidate", "Counted", "Held", "Told", "Wishes"]
__all__ += ["build", "opened", "wishes"]
