"""Chooses the source and the content of a report among phrases of the parse, by learned weights."""
