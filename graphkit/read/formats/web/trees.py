"""Parses HTML of strangers: no network, no entities of files, no depth that breaks what follows."""

import re
from collections.abc import Iterator

import lxml.html
from lxml import etree
from lxml.etree import _Element as Element

# The deepest element that is read. libxml2 is built for 256 by default; pages have about 40.
MAX_DEPTH = 256
# What libxml2 says where it leaves out all that is nested deeper than it can hold.
CUT_OFF = "ERR_RESOURCE_LIMIT"
# An encoding that a page names is of its bytes; here the page is text already.
XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
# Elements that shape words within a line; a tag of theirs that is never closed holds all that
# follows.
INLINE_TAG = re.compile(
    r"</?(?:a|b|big|em|font|i|small|span|strong|u)(?:\s[^<>]*)?>", re.IGNORECASE
)


class TooDeep(Exception):  # noqa: N818 -- it is a property of the page, told as one line
    """The elements of a page are nested deeper than any page needs."""


def tree_of(text: str) -> Element | None:
    """The tree of a page, ``None`` if it has no element.

    If it is too deep, the tags within lines are left out, and elements that hold one element and
    nothing else.

    Raises:
        TooDeep: the tree is deeper than ``MAX_DEPTH`` all the same.
    """
    text = XML_DECLARATION.sub("", text, count=1)
    root, whole = _parsed(text)
    if root is not None and (not whole or _depth(root) > MAX_DEPTH):
        root, whole = _parsed(INLINE_TAG.sub("", text))
        if not whole:
            raise TooDeep
        _flatten(root)
        if _depth(root) > MAX_DEPTH:
            raise TooDeep
    return root


def _parsed(text: str) -> tuple[Element | None, bool]:
    """The tree of a page, and whether all of the page is in it."""
    parser = lxml.html.HTMLParser(huge_tree=True, no_network=True, remove_pis=True)
    try:
        root: Element = lxml.html.document_fromstring(text, parser=parser)
    except etree.ParserError:
        return None, True
    return root, not any(entry.type_name == CUT_OFF for entry in parser.error_log)


def _depth(root: Element) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end", "comment")):
        depth += (event == "start") - (event == "end")
        deepest = max(deepest, depth)
    return deepest


def _flatten(root: Element) -> None:
    """Takes out the elements that hold one element and nothing else."""
    for element in list(root.iter("div")):
        if _only_wraps(element):
            element.drop_tag()


def _only_wraps(element: Element) -> bool:
    return len(element) == 1 and not (element.text or "").strip()


def lines_of(element: Element) -> Iterator[str]:
    """The text of an element, a line for each ``br`` or ``lb``; blanks are single."""
    lines = [""]
    for event, one in etree.iterwalk(element, events=("start", "end", "comment")):
        if event == "start":
            if one.tag in {"br", "lb"}:
                lines.append("")
            lines[-1] += one.text or "" if isinstance(one.tag, str) else ""
        elif one is not element:
            lines[-1] += one.tail or ""
    return filter(None, (" ".join(line.split()) for line in lines))
