"""Resolving: from an article, its parse and its utterances to actors, mentions and speakers.

``resolve`` handles one article. ``across`` separates namesakes of different articles.
``apply_overrides`` applies the user's ``entities.toml`` to the timeline.
"""

from graphkit.resolve.cross_document.same_person import across
from graphkit.resolve.overrides.apply import apply_overrides
from graphkit.resolve.stages import resolve

__all__ = ["across", "apply_overrides", "resolve"]
