"""The picture: graph and lanes as SVG and as PNG, and as a piece of another page."""

from graphkit.render.picture.embed import embed
from graphkit.render.picture.image import image, png

__all__ = ["embed", "image", "png"]
