"""Paths → Articles. What cannot be read becomes a Diagnostic, and costs nothing else its result."""

from graphkit.read.article import article_from_text
from graphkit.read.sources import read

__all__ = ["article_from_text", "read"]
