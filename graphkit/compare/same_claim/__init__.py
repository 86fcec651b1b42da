"""Finds the claims that several statements report, and what each report has its words from."""
