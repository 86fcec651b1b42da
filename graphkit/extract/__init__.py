"""(Article, Doc) → the utterances and the narrated relations of one article.

The rooms stand in the order in which a sentence meets them: ``quotes``, ``clauses``, ``rules``,
``learned``, ``merge``.
"""

from graphkit.extract.extract import extract
from graphkit.extract.levels import load, model_digests

__all__ = ["extract", "load", "model_digests"]
