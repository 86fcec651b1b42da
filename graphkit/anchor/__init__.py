"""(Article, Doc, what was seen, who) → when: the dates of what was said and told."""

from graphkit.anchor.article import anchor
from graphkit.anchor.cues import said_at
from graphkit.anchor.timex.expressions import dates

__all__ = ["anchor", "dates", "said_at"]
