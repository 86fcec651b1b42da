"""(Article, Doc, what was seen, who) → when: the dates of what was said and told."""

from graphkit.anchor.dating import anchor
from graphkit.anchor.expressions import dates
from graphkit.anchor.said import said_at

__all__ = ["anchor", "dates", "said_at"]
