"""``graphkit view``: opens the page of a build in the browser."""

from graphkit.cli.build_files import built
from graphkit.cli.options import DEFAULT_OUT, EarlierBuild
from graphkit.cli.page import browse


def view(out: EarlierBuild = DEFAULT_OUT) -> None:
    """Open the page of a build in the browser.

    The exit status is 1 if there is no build in the folder or no browser could be started.
    """
    browse(built(out, "graph.html"))
