"""Reads feeds (RSS, Atom) and the XML formats of agencies (NITF, NewsML-G2)."""

from graphkit.read.formats.feeds.agency import read_newsml, read_nitf, read_other_xml
from graphkit.read.formats.feeds.feed import read_feed

__all__ = ["read_feed", "read_newsml", "read_nitf", "read_other_xml"]
