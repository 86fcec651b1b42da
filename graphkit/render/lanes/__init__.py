"""The lanes: a row a speaker, a mark a day, as a part of a picture."""

from graphkit.render.lanes.lanes import fades, lanes

__all__ = ["fades", "lanes"]
