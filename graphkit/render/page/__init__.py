"""The page: one HTML file with its data, its script and, if wanted, an engine to ask."""

from graphkit.render.page.asking import Asking
from graphkit.render.page.page import page
from graphkit.render.page.story import Story, StoryStep, story

__all__ = ["Asking", "Story", "StoryStep", "page", "story"]
