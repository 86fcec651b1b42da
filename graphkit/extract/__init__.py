"""Finds the utterances and the narrated relations of one article, from its text and its parse.

The packages are used in this order: ``quotes``, ``clauses``, ``rules``, ``learned``, ``merge``.
"""

from graphkit.extract.extract import extract
from graphkit.extract.levels import load, model_digests

__all__ = ["extract", "load", "model_digests"]
