"""Functions on written text for all packages: spans, characters, days, names and their sounds."""
