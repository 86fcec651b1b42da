"""A timeline → one HTML page that asks the network for nothing; a picture, a piece of a page."""

from graphkit.render.asking import Asking
from graphkit.render.embed import embed, table
from graphkit.render.frame import framed
from graphkit.render.image import image, png
from graphkit.render.page import page
from graphkit.render.phrases import phrase

__all__ = ["Asking", "embed", "framed", "image", "page", "phrase", "png", "table"]
