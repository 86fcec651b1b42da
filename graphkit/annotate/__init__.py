"""Article → Doc. The only place that loads a spaCy model."""

from graphkit.annotate.models import model, model_version
from graphkit.annotate.parse import parse

__all__ = ["model", "model_version", "parse"]
