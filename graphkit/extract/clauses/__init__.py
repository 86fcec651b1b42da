"""Parse → reporting clauses: the cue, its source, and what the clause itself gives as content."""
