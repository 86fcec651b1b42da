"""Finds words that the parse puts in the wrong clause: behind, between or before their own."""
