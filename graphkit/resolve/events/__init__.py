"""Decides which event of the tables a noun means: "their summit", "the election"."""
