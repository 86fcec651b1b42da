"""Checks quotations against a build: an index of its words, and what a quotation makes of them."""

from graphkit.verify.check import Verdict, check
from graphkit.verify.drafts import marked
from graphkit.verify.index import INDEX_NAME, ROWS_NAME, IndexRow, index_files

__all__ = ["INDEX_NAME", "ROWS_NAME", "IndexRow", "Verdict", "check", "index_files", "marked"]
