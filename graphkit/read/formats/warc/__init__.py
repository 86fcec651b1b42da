"""Reads web archives (WARC, ISO 28500), packed or not; WACZ is a ZIP archive of them."""

from graphkit.read.formats.warc.archive import read_warc

__all__ = ["read_warc"]
