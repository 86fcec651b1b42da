"""``graphkit view``: the page of a build in the browser."""

from graphkit.cli.build_files import built
from graphkit.cli.options import DEFAULT_OUT, Out
from graphkit.cli.page import browse


def view(out: Out = DEFAULT_OUT) -> None:
    """Open the page of a build in the browser."""
    browse(built(out, "graph.html"))
