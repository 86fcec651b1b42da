"""Dates utterances and narrations with the temporal anchors: by grammar, else by the occasion."""
