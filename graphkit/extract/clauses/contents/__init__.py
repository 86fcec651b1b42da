"""Finds what a reporting verb reports, by the constructions in which it does: its frames."""
