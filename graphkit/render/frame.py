"""The page inside another document, such as a notebook."""

from graphkit.render.svg import Svg, element

HIGH = 760
# It may run its scripts, save a table and open an article; it cannot reach what surrounds it.
ALLOWED = "allow-scripts allow-downloads allow-popups"


def framed(page: str, title: str) -> str:
    """An ``<iframe>`` that holds a whole page as text."""
    frame = element(
        "iframe",
        Svg(" "),
        srcdoc=page,
        title=title,
        sandbox=ALLOWED,
        width="100%",
        height=HIGH,
        style="border:0",
    )
    return str(frame)
