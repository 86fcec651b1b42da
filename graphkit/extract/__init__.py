"""(Article, Doc) → what is seen: utterances and narrated relations."""

from graphkit.extract.extract import extract
from graphkit.extract.levels import load, model_digests

__all__ = ["extract", "load", "model_digests"]
