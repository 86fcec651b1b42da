"""Graph and lanes as one picture, made without a browser."""

from collections.abc import Iterator, Sequence

from graphkit.records import Timeline
from graphkit.render.claims import Claim, claims
from graphkit.render.graph import network
from graphkit.render.heading import heading
from graphkit.render.lanes import fades, lanes
from graphkit.render.looks import TONE_NAMES, colours, mark, stroke
from graphkit.render.picture.graph import arrows, graph
from graphkit.render.svg import Look, PicturePart, Svg, cut, element, joined, words

# Pixels: as wide as the pane of the graph on a screen of 1440 pixels; a heading, a legend, a
# margin (by eye).
GRAPH_WIDTH, HEADING_HEIGHT, LEGEND_HEIGHT, PICTURE_MARGIN = 960, 58, 30, 20
SANS_SERIF_FACE = "system-ui, 'DejaVu Sans', 'Segoe UI', Roboto, Arial, sans-serif"
SERIF_FACE = "Charter, 'DejaVu Serif', serif"
# Two pixels of a PNG for one of the picture: sharp on paper and on small screens.
PNG_ZOOM = 2


def image(timeline: Timeline, *, title: str | None = None) -> str:
    """An SVG of graph and lanes, with its heading and a legend."""
    drawn = claims(timeline)
    actors = {actor.id: actor for actor in timeline.actors}
    above = graph(network(timeline.actors, drawn), GRAPH_WIDTH)
    name = title or heading(timeline)
    parts = [_heading(name, above.width), above, _legend(drawn, above.width)]
    parts.append(lanes(drawn, actors, above.width))
    high = sum(part.height for part in parts) + 2 * PICTURE_MARGIN
    return _document(_stacked(parts), above.width + 2 * PICTURE_MARGIN, high, name)


def png(svg: str) -> bytes:
    """A picture of :func:`image` as PNG, twice as many pixels wide; needs a font on the machine."""
    import resvg_py  # noqa: PLC0415 -- an extra: only who wants a PNG needs it

    return resvg_py.svg_to_bytes(svg_string=svg, zoom=PNG_ZOOM)


def _document(parts: Svg, wide: float, high: float, title: str) -> str:
    made = element(
        "svg",
        element("defs", arrows(), fades()),
        element("rect", width=wide, height=high, fill=colours()["panel"]),
        element("g", parts, transform=f"translate({PICTURE_MARGIN} {PICTURE_MARGIN})"),
        xmlns="http://www.w3.org/2000/svg",
        width=wide,
        height=high,
        viewBox=f"0 0 {wide:g} {high:g}",
        font_family=SANS_SERIF_FACE,
        style="max-width:100%;height:auto",
        role="img",
        aria_label=title,
    )
    return f"{made}\n"


def _stacked(parts: list[PicturePart]) -> Svg:
    tops = (sum(part.height for part in parts[:n]) for n in range(len(parts)))
    return joined(
        element("g", part.svg, transform=f"translate(0 {top:g})")
        for part, top in zip(parts, tops, strict=True)
        if part.svg
    )


def _heading(text: str, wide: float) -> PicturePart:
    most = int(wide / 14)
    look: Look = {
        "font_size": 24,
        "font_weight": 700,
        "fill": colours()["ink"],
        "font_family": SERIF_FACE,
    }
    return PicturePart(
        element("text", words(cut(text, most)), x=0, y=26, **look), wide, HEADING_HEIGHT
    )


def _legend(drawn: Sequence[Claim], wide: float) -> PicturePart:
    """The names of the tones that the picture has."""
    used = {claim.tone for claim in drawn}
    return PicturePart(
        joined(_entries([tone for tone in TONE_NAMES if tone in used])), wide, LEGEND_HEIGHT
    )


def _entries(tones: list[str]) -> Iterator[Svg]:
    x = 0.0
    for tone in tones:
        yield stroke(f"M{x:.1f} 14h34", tone, 2)
        yield mark(tone, x + 17, 14)
        look: Look = {"font_size": 12, "fill": colours()["soft"]}
        yield element("text", words(TONE_NAMES[tone]), x=x + 42, y=18, **look)
        x += 62 + 7.4 * len(TONE_NAMES[tone])
