"""Nouns that speak for somebody, and nouns for occasions on which people speak."""

from functools import cache

from graphkit.gazetteer import seeds


@cache
def documents() -> frozenset[str]:
    """Nouns for texts and talks that speak for somebody: “statement”, “interview”."""
    return frozenset(row["noun"] for row in seeds.rows("cues/documents.tsv"))


@cache
def occasions() -> frozenset[str]:
    """Nouns for occasions on which people speak: “visit”, “hearing”."""
    return frozenset(row["noun"] for row in seeds.rows("dates/occasions.tsv"))
