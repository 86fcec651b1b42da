"""What is known of actors beside the tables: a base of Wikidata items, and what a user wishes."""

from graphkit.knowledge.base import Base, Candidate, Held, opened
from graphkit.knowledge.build import Counted, build
from graphkit.knowledge.told import Told
from graphkit.knowledge.wishes import Wishes, wishes

__all__ = ["Base", "Candidate", "Counted", "Held", "Told", "Wishes"]
__all__ += ["build", "opened", "wishes"]
