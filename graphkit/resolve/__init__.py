"""Resolving: (Article, Doc, utterances) → the actors of an article, their mentions and speakers."""

from graphkit.resolve.cross_document.same_person import across
from graphkit.resolve.overrides.apply import apply_overrides
from graphkit.resolve.stages import resolve

__all__ = ["across", "apply_overrides", "resolve"]
