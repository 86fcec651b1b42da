"""Finds cue candidates in a parse with the conditional random fields of level ``fast``."""
