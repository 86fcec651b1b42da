"""Reads articles from paths; a file that cannot be read gives a diagnostic, the others are read.

``read`` gives articles and diagnostics, ``article_from_text`` the article of a text,
``in_read_language`` whether a language is read for statements.
"""

from graphkit.read.article import article_from_text
from graphkit.read.language import in_read_language
from graphkit.read.sources import NO_FIELDS, read

__all__ = ["NO_FIELDS", "article_from_text", "in_read_language", "read"]
