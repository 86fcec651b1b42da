"""What a resolver is told by the settings."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graphkit.knowledge import ResolverContext, opened, overrides
from graphkit.settings import Settings


@contextmanager
def told_by(settings: Settings) -> Iterator[ResolverContext]:
    """The context of a resolver: the settings' knowledge base, open as long, and the overrides.

    Raises:
        ValueError: the base or ``entities.toml`` cannot be used; the message says why.
    """
    asked = overrides(Path(settings.entities) if settings.entities else None)
    with opened(Path(settings.knowledge) if settings.knowledge else None) as base:
        yield ResolverContext(base, asked)
