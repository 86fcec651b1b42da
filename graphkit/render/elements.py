"""HTML elements for other documents: a page in a frame, rows as a table."""

from collections.abc import Iterable

from graphkit.render.svg import Svg, element, words

# Pixels (by eye).
FRAME_HEIGHT = 760
# The page may run its scripts, save a table and open an article; it cannot reach what surrounds it.
FRAME_PERMISSIONS = "allow-scripts allow-downloads allow-popups"


def framed(page: str, title: str) -> str:
    """An ``<iframe>`` that holds a whole page as text."""
    frame = element(
        "iframe",
        Svg(" "),
        srcdoc=page,
        title=title,
        sandbox=FRAME_PERMISSIONS,
        width="100%",
        height=FRAME_HEIGHT,
        style="border:0",
    )
    return str(frame)


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> Svg:
    """An HTML table; every cell is text."""
    heads = [element("th", words(name), scope="col") for name in columns]
    body = [element("tr", *(_cell(text) for text in row)) for row in rows]
    return element(
        "table",
        element("thead", element("tr", *heads)),
        element("tbody", *body) if body else Svg("<tbody></tbody>"),
        style="text-align:start;border-spacing:10px 4px",
    )


def _cell(text: str) -> Svg:
    return element("td", words(text or "–"), dir="auto", style="text-align:start")
