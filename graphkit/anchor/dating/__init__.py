"""Anchors → the dates of utterances and narrations: by the grammar, else by the occasion."""
