"""Merges the attributions of the rules and of the learned model to one list."""
