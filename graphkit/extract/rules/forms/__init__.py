"""Finds who speaks by the form of a text: turns, posts and press statements, by their labels."""
