"""Reads articles from paths; a file that cannot be read gives a diagnostic, the others are read.

``read`` gives articles and diagnostics, ``article_from_text`` the article of a text.
"""

from graphkit.read.article import article_from_text
from graphkit.read.sources import read

__all__ = ["article_from_text", "read"]
