"""What is known of actors beside the tables: a base of Wikidata items, and what a user wishes."""

from graphkit.knowledge.base import Base, Candidate, Held, opened
from graphkit.knowledge.build import Counted, build
from graphkit.knowledge.context import ResolverContext
from graphkit.knowledge.overrides import Overrides, overrides

__all__ = ["Base", "Candidate", "Counted", "Held", "Overrides", "ResolverContext"]
__all__ += ["build", "opened", "overrides"]
