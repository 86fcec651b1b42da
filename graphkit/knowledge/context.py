"""The context of a resolver beside its tables."""

from typing import NamedTuple

from graphkit.knowledge.corrections import Correction
from graphkit.knowledge.lookup import KnowledgeBase
from graphkit.knowledge.overrides import Overrides


class ResolverContext(NamedTuple):
    """What a user knows beside the tables.

    ``base`` is a knowledge base, where one is given; ``overrides`` are those of ``entities.toml``,
    ``corrections`` those of single statements.
    """

    base: KnowledgeBase | None = None
    overrides: Overrides = Overrides()
    corrections: tuple[Correction, ...] = ()
