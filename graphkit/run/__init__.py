"""A build from its articles to its folder."""

from graphkit.run.build import build, explained, ingredients, put, told_by
from graphkit.run.folder import Held, hold

__all__ = ["Held", "build", "explained", "hold", "ingredients", "put", "told_by"]
