"""Quotes, clauses and layout → attributions and narrated relations that need no model."""
