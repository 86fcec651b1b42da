"""(Article, Doc, utterances, narrations, entities) → Calendar: the dates of speech and events."""

from graphkit.anchor.article import anchor
from graphkit.anchor.said_at import said_at
from graphkit.anchor.timex.expressions import dates

__all__ = ["anchor", "dates", "said_at"]
