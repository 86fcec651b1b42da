"""Coreference: decides which mentions stand for the same entity, in the order of the text."""
