"""Linking: decides which entry of the tables or item of a knowledge base a name means, if any."""
