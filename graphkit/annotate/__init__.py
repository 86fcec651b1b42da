"""Article → Doc. The only place that loads a spaCy model."""

from graphkit.annotate.parse import model, model_version, parse

__all__ = ["model", "model_version", "parse"]
