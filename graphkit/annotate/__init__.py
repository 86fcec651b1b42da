"""Article → Doc. The only place that loads a spaCy model."""

from graphkit.annotate.parse import model_version, parse

__all__ = ["model_version", "parse"]
