"""Knowledge of actors beside the tables: a base of Wikidata items, and a user's overrides."""

from graphkit.knowledge.build import BaseSize, build
from graphkit.knowledge.context import ResolverContext
from graphkit.knowledge.corrections import Correction, corrections
from graphkit.knowledge.lookup import ItemCandidate, KnowledgeBase, OfficeHeld, OfficeHolder, opened
from graphkit.knowledge.overrides import Overrides, overrides

__all__ = ["BaseSize", "ItemCandidate", "KnowledgeBase", "OfficeHeld", "OfficeHolder", "Overrides"]
__all__ += ["Correction", "ResolverContext", "build", "corrections", "opened", "overrides"]
