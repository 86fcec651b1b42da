"""Paths → Articles. A file that cannot be read becomes a Diagnostic; the others are read."""

from graphkit.read.article import article_from_text
from graphkit.read.sources import read

__all__ = ["article_from_text", "read"]
