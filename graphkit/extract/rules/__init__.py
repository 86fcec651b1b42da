"""Finds attributions and narrated relations by rules: from quotes, clauses and layout."""
