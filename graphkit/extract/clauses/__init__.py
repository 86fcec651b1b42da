"""Finds reporting clauses in a parse: the cue, its source, and the content inside the clause."""
