"""Finds cue candidates in a text with the fine-tuned encoder of level ``accurate``."""
