"""Mentions → entities: which of them stand for the same one, in the order of the text."""
