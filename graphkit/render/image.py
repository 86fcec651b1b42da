"""Graph and lanes as one picture, made without a browser."""

from collections.abc import Iterator, Sequence

from graphkit.records import Timeline
from graphkit.render.claims import Claim, claims
from graphkit.render.days import fades, lanes
from graphkit.render.looks import TONES, colours, mark, stroke
from graphkit.render.network import network
from graphkit.render.page import heading
from graphkit.render.picture import Part, arrows, graph
from graphkit.render.svg import Look, Svg, element, joined, words

# As wide as the pane of the graph on a screen of 1440 pixels; a heading, a legend, a margin.
WIDE, HEAD, LEGEND, MARGIN = 960, 58, 30, 20
FACE = "system-ui, 'DejaVu Sans', 'Segoe UI', Roboto, Arial, sans-serif"
SERIF = "Charter, 'DejaVu Serif', serif"
# Two pixels of a PNG for one of the picture: sharp on paper and on small screens.
ZOOM = 2


def image(timeline: Timeline, *, title: str | None = None) -> str:
    """An SVG of who speaks about whom and when, with its heading and a legend."""
    drawn = claims(timeline)
    actors = {actor.id: actor for actor in timeline.actors}
    above = graph(network(timeline.actors, drawn), WIDE)
    name = title or heading(timeline)
    parts = [_heading(name, above.width), above, _legend(drawn, above.width)]
    parts.append(lanes(drawn, actors, above.width))
    high = sum(part.height for part in parts) + 2 * MARGIN
    return _document(_stacked(parts), above.width + 2 * MARGIN, high, name)


def png(svg: str) -> bytes:
    """A picture of :func:`image` as PNG, twice as many pixels wide; needs a font on the machine."""
    import resvg_py  # noqa: PLC0415 -- an extra: only who wants a PNG needs it

    return resvg_py.svg_to_bytes(svg_string=svg, zoom=ZOOM)


def _document(parts: Svg, wide: float, high: float, title: str) -> str:
    made = element(
        "svg",
        element("defs", arrows(), fades()),
        element("rect", width=wide, height=high, fill=colours()["panel"]),
        element("g", parts, transform=f"translate({MARGIN} {MARGIN})"),
        xmlns="http://www.w3.org/2000/svg",
        width=wide,
        height=high,
        viewBox=f"0 0 {wide:g} {high:g}",
        font_family=FACE,
        style="max-width:100%;height:auto",
        role="img",
        aria_label=title,
    )
    return f"{made}\n"


def _stacked(parts: list[Part]) -> Svg:
    tops = (sum(part.height for part in parts[:n]) for n in range(len(parts)))
    return joined(
        element("g", part.svg, transform=f"translate(0 {top:g})")
        for part, top in zip(parts, tops, strict=True)
        if part.svg
    )


def _heading(text: str, wide: float) -> Part:
    most = int(wide / 14)
    seen = text if len(text) <= most else f"{text[: most - 1]}…"
    look: Look = {
        "font_size": 24,
        "font_weight": 700,
        "fill": colours()["ink"],
        "font_family": SERIF,
    }
    return Part(element("text", words(seen), x=0, y=26, **look), wide, HEAD)


def _legend(drawn: Sequence[Claim], wide: float) -> Part:
    """What the lines mean; only what the picture has."""
    used = {claim.tone for claim in drawn}
    return Part(joined(_entries([tone for tone in TONES if tone in used])), wide, LEGEND)


def _entries(tones: list[str]) -> Iterator[Svg]:
    x = 0.0
    for tone in tones:
        yield stroke(f"M{x:.1f} 14h34", tone, 2)
        yield mark(tone, x + 17, 14)
        look: Look = {"font_size": 12, "fill": colours()["soft"]}
        yield element("text", words(TONES[tone]), x=x + 42, y=18, **look)
        x += 62 + 7.4 * len(TONES[tone])
