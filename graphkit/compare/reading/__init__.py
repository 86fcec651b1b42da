"""Reads what the claim of a statement judges, asserts and counts, from the parse."""
