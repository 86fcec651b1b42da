"""Text → cue candidates, by the fine-tuned encoder of level ``accurate``."""
