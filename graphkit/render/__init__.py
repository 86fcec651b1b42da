"""A timeline → one HTML page that asks the network for nothing."""

from graphkit.render.page import page

__all__ = ["page"]
