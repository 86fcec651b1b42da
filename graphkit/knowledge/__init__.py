"""Knowledge of actors beside the tables: a base of Wikidata items, and a user's overrides."""

from graphkit.knowledge.build import BaseSize, build
from graphkit.knowledge.context import ResolverContext
from graphkit.knowledge.lookup import Base, ItemCandidate, OfficeHeld, OfficeHolder, opened
from graphkit.knowledge.overrides import Overrides, overrides

__all__ = ["Base", "BaseSize", "ItemCandidate", "OfficeHeld", "OfficeHolder", "Overrides"]
__all__ += ["ResolverContext", "build", "opened", "overrides"]

# The former names, for resolve/linking.py until it says the new ones.
Candidate = ItemCandidate
Held = OfficeHeld
