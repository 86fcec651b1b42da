"""Reads the documents of office programs: Word's DOCX and PDF."""

from graphkit.read.formats.documents.docx import read_docx
from graphkit.read.formats.documents.pdf import read_pdf

__all__ = ["read_docx", "read_pdf"]
