"""Dates the utterances and narrations of an article, from its text, its parse and its entities.

``anchor`` gives the :class:`~graphkit.records.Calendar` of an article, ``dates`` the time
expressions of a text, and ``said_at`` the time of saying of single verbs.
"""

from graphkit.anchor.article import anchor
from graphkit.anchor.said_at import said_at
from graphkit.anchor.timex.expressions import dates

__all__ = ["anchor", "dates", "said_at"]
