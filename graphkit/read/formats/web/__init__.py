"""Reads web pages, and pieces of HTML in other formats."""

from graphkit.read.formats.web.fragment import text_of_fragment
from graphkit.read.formats.web.page import read_page

__all__ = ["read_page", "text_of_fragment"]
