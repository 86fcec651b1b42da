"""The context of a resolver beside its tables."""

from typing import NamedTuple

from graphkit.knowledge.lookup import KnowledgeBase
from graphkit.knowledge.overrides import Overrides


class ResolverContext(NamedTuple):
    """The ``base``, where one is given, and the ``overrides`` of the user's ``entities.toml``."""

    base: KnowledgeBase | None = None
    overrides: Overrides = Overrides()
