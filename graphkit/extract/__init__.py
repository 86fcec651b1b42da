"""(Article, Doc) → what is seen: utterances and narrated relations.

The rooms stand in the order in which a sentence meets them: ``quotes``, ``clauses``, ``rules``,
``learned``, ``merge``.
"""

from graphkit.extract.extract import extract
from graphkit.extract.levels import load, model_digests

__all__ = ["extract", "load", "model_digests"]
