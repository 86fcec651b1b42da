"""Overrides: the decisions of the user in ``entities.toml``."""
