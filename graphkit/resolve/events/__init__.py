"""Nouns that stand for an event of the tables: "their summit", "last week's meetings"."""
