"""The looks of kinds and tones outside of the page: its colours, its shapes."""

import re
from functools import cache

from graphkit.render.assets import style
from graphkit.render.svg import Look, Svg, element

CSS_COLOUR = re.compile(r"--([\w-]+):(#[0-9a-f]{6})")
TONE_NAMES = {
    "says": "says",
    "judges": "judges",
    "commits": "commits",
    "denies": "denies",
    "asks": "asks",
    "narrated": "told by the article",
}
# The same dashes and marks as in js/tones.mjs.
TONE_DASHES = {"commits": "12 4", "denies": "6 5", "asks": "2 4", "narrated": "1 4"}
TONE_MARKS = {
    "says": "M0-5a5 5 0 1 0 .01 0z",
    "judges": "M0-6 6 0 0 6-6 0z",
    "commits": "M-4.5-4.5h9v9h-9z",
    "denies": "M-5-3-3-5 0-2 3-5 5-3 2 0 5 3 3 5 0 2-3 5-5 3-2 0z",
    "asks": "M0-5.5 5.5 4.5h-11z",
    "narrated": "M-5-1.5H5v3H-5z",
}
# The shapes that vis-network draws for KIND_SHAPES of graph/network.py, one pixel to each side.
KIND_OUTLINES = {
    "person": "M0-1a1 1 0 1 0 .01 0z",
    "organization": "M-1-1h2v2h-2z",
    "country": "M-.5-.9h1L1 0 .5 .9h-1L-1 0z",
    "place": "M-1-.8H1L0 1z",
    "event": "M0-1.2 1.2 0 0 1.2-1.2 0z",
}


@cache
def colours() -> dict[str, str]:
    """The light colours of the style sheet by their names."""
    return dict(reversed(CSS_COLOUR.findall(style().partition("@media")[0])))


def shape(kind: str, x: float, y: float, half: float) -> Svg:
    """A node of a kind, ``half`` as wide as ``half`` pixels to each side."""
    return element(
        "path",
        d=KIND_OUTLINES[kind],
        transform=f"translate({x:g} {y:g}) scale({half:g})",
        fill=colours()[f"kind-{kind}"],
    )


def mark(tone: str, x: float, y: float) -> Svg:
    """A statement of a tone, some ten pixels wide."""
    return element(
        "path", d=TONE_MARKS[tone], transform=f"translate({x:.1f} {y:g})", fill=colours()[tone]
    )


def stroke(path: str, tone: str, wide: float, marker: str | None = None) -> Svg:
    """A line of a tone, ``wide`` pixels thick."""
    look: Look = {"fill": "none", "stroke_dasharray": TONE_DASHES.get(tone), "marker_end": marker}
    return element("path", d=path, stroke=colours()[tone], stroke_width=wide, **look)
