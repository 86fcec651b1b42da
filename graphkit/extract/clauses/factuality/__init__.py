"""Whether a text tells as a fact that somebody said something."""
