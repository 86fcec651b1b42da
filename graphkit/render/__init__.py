"""A timeline → one HTML page that asks the network for nothing; a picture, a piece of a page."""

from graphkit.render.elements import framed, table
from graphkit.render.page import Asking, page
from graphkit.render.phrases import phrase
from graphkit.render.picture import embed, image, png

__all__ = ["Asking", "embed", "framed", "image", "page", "phrase", "png", "table"]
