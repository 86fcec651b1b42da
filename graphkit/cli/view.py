"""``graphkit view``: the page of a build in the browser."""

from graphkit.cli.options import OUT, Out, built
from graphkit.cli.page import browse


def view(out: Out = OUT) -> None:
    """Open the page of a build in the browser."""
    browse(built(out, "graph.html"))
