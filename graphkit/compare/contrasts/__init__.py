"""Finds the statements that stand against each other, a module for each kind."""
