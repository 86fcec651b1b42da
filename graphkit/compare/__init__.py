"""Comparing: what each claim says, and what the statements of all articles have to do with it.

``readings`` reads the claims of one article. ``compare`` compares all articles.
"""

from graphkit.compare.compared import compare
from graphkit.compare.reading.readings import readings

__all__ = ["compare", "readings"]
