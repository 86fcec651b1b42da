"""A timeline → one HTML page that asks the network for nothing; a picture, a piece of a page."""

from graphkit.render.elements import framed, table
from graphkit.render.page import Asking, Story, StoryStep, page, story
from graphkit.render.phrases import phrase
from graphkit.render.picture import embed, image, png

__all__ = ["Asking", "Story", "StoryStep", "embed", "framed", "image", "page", "phrase", "png"]
__all__ += ["story", "table"]
