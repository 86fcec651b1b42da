"""Gives nouns for texts that speak for their authors and for occasions on which people speak."""

from functools import cache

from graphkit.gazetteer import seeds


@cache
def document_nouns() -> frozenset[str]:
    """Nouns for texts and talks that speak for their authors: “statement”, “interview”."""
    return frozenset(row["noun"] for row in seeds.rows("cues/documents.tsv"))


@cache
def occasion_nouns() -> tuple[str, ...]:
    """Nouns for occasions on which people speak, in the order of the table: “visit”, “hearing”."""
    return tuple(row["noun"] for row in seeds.rows("dates/occasions.tsv"))


@cache
def speaking_nouns() -> frozenset[str]:
    """The nouns for documents and for occasions."""
    return document_nouns().union(occasion_nouns())
