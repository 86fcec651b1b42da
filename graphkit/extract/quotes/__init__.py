"""Finds the quotes of a text, and how much of a content stands in them."""
