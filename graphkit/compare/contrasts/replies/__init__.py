"""Finds the statements that answer others: denials of words, refusals of demands, defences."""
