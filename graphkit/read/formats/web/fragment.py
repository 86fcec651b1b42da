"""Reads the text of a piece of HTML, such as the content of a feed's entry."""

import re

from lxml.etree import _Element as Element

from graphkit.read.formats.web.trees import TooDeep, lines_of, tree_of

BLOCKS: tuple[str, ...] = (
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "blockquote",
    "pre",
    "td",
    "figcaption",
)
BLOCKS += ("div", "section", "article", "body")
# What a reader of the page would not see as its text.
UNSEEN = ("script", "style", "template", "noscript", "iframe", "svg", "math", "form", "button")
# Stands for the edge of a paragraph while the lines of a tree are put together: a character that no
# text uses, since its meaning is private.
PARAGRAPH_EDGE = "\ue0b6"
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def text_of_fragment(markup: str) -> str:
    """The text of a piece of HTML, with an empty line between its paragraphs.

    >>> text_of_fragment("<p>He left.<p>She <b>stayed</b>.<script>go()</script>")
    'He left.\\n\\nShe stayed.'
    """
    try:
        root = tree_of(f"<html><body>{markup}</body></html>")
    except TooDeep:
        return ""
    return "" if root is None else text_of_tree(root)


def text_of_tree(root: Element) -> str:
    """The text of a tree, with an empty line between its paragraphs; the tree is changed."""
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or _unseen(element):
            if element.getparent() is not None:
                element.drop_tree()
        elif element.tag in BLOCKS:
            element.text = f"{PARAGRAPH_EDGE}{element.text or ''}"
            element.tail = f"{PARAGRAPH_EDGE}{element.tail or ''}"
    body = root.find("body")
    whole = "\n".join(lines_of(root if body is None else body))
    parts = (" ".join(part.split(" ")).strip() for part in whole.split(PARAGRAPH_EDGE))
    return "\n\n".join(filter(None, parts))


def _unseen(element: Element) -> bool:
    tag, style = element.tag, element.get("style") or ""
    return tag in UNSEEN or element.get("hidden") is not None or bool(HIDDEN.search(style))
