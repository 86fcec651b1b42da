"""What a resolver may lean on beside its tables."""

from typing import NamedTuple

from graphkit.knowledge.base import Base
from graphkit.knowledge.overrides import Overrides


class ResolverContext(NamedTuple):
    """A knowledge base, where one is given, and what the user's ``entities.toml`` says."""

    base: Base | None = None
    overrides: Overrides = Overrides()
