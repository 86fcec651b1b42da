"""Parse → cue candidates, by the conditional random fields of level ``fast``."""
