"""(Article, Doc, what is seen) → who: actors, their mentions and the speakers."""

from graphkit.resolve.cross_document.same_person import across
from graphkit.resolve.overrides.apply import apply_overrides
from graphkit.resolve.resolve import resolve

__all__ = ["across", "apply_overrides", "resolve"]
