"""SVG as text: elements, escaped, without the characters that XML cannot hold."""

import re
from collections.abc import Iterable
from typing import NewType
from xml.sax.saxutils import escape, quoteattr

from msgspec import Struct

Svg = NewType("Svg", str)
Look = dict[str, str | float | None]
# Characters that no XML 1.0 document may have.
ILLEGAL_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class PicturePart(Struct, frozen=True):
    """A piece of a picture, ``svg``, whose left upper corner is (0, 0).

    ``width`` and ``height`` are its size in pixels.
    """

    svg: Svg
    width: float
    height: float


def element(tag: str, *parts: Svg, **attributes: str | float | None) -> Svg:
    """An element around its parts; ``_`` in a name is ``-``, a last one goes, None is left out.

    >>> element("line", x1=1, stroke_width=2.0, class_="a", fill=None)
    '<line x1="1" stroke-width="2" class="a"/>'
    """
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    told = "".join(
        f" {name}={quoteattr(_plain(value))}" for name, value in named.items() if value is not None
    )
    inside = joined(parts)
    return Svg(f"<{tag}{told}>{inside}</{tag}>" if inside else f"<{tag}{told}/>")


def words(text: str) -> Svg:
    """Text between tags.

    >>> words("a < b\\x00")
    'a &lt; b'
    """
    return Svg(escape(ILLEGAL_IN_XML.sub("", text)))


def cut(text: str, most: int) -> str:
    """Text of at most so many characters, for a place that does not break lines.

    >>> cut("Mara Quell", 5)
    'Mara…'
    """
    return text if len(text) <= most else f"{text[: most - 1]}…"


def joined(parts: Iterable[Svg]) -> Svg:
    """Several elements, one after the other."""
    return Svg("".join(parts))


def _plain(value: str | float) -> str:
    """A number with at most one digit after the point: a tenth of a pixel."""
    if isinstance(value, str):
        return ILLEGAL_IN_XML.sub("", value)
    return f"{value:.1f}".removesuffix(".0")
