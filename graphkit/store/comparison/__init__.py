"""Writes what comparing the articles gives, as triples and as lines of JSON."""
