"""Measures on several texts: events over articles, pairs of sentences."""
