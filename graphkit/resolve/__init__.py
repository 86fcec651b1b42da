"""(Article, Doc, what is seen) → who: actors, their mentions and the speakers."""

from graphkit.resolve.resolve import resolve

__all__ = ["resolve"]
