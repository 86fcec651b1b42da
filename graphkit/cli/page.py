"""Writes the picture and the HTML fragment of a build, and opens its page in a browser."""

from importlib.util import find_spec
from pathlib import Path

import typer

from graphkit.cli.status import EXIT_INPUT_OUTPUT, EXIT_INSTALLATION, EXIT_UNUSED, EXIT_USAGE, stop
from graphkit.records import Timeline


def check(picture: Path | None) -> None:
    """Ends the command if no picture of this name can be made; called before articles are read."""
    if picture and picture.suffix == ".png" and not find_spec("resvg_py"):
        stop(
            f"{picture}: PNG needs the extra png", 'pip install "graphkit[png]"', EXIT_INSTALLATION
        )
    if picture and picture.suffix not in {".svg", ".png"}:
        stop(
            f"{picture}: not a picture that can be made", "name it FILE.svg or FILE.png", EXIT_USAGE
        )


def pictures(found: Timeline, title: str | None, picture: Path | None, piece: Path | None) -> None:
    """Writes the picture and the HTML fragment (``piece``) if their paths are given."""
    from graphkit.render import embed, image, png
    from graphkit.store import write

    try:
        if picture:
            drawn = image(found, title=title)
            write(picture, png(drawn) if picture.suffix == ".png" else drawn.encode("utf-8"))
        if piece:
            write(piece, embed(found, title=title).encode("utf-8"))
    except OSError as error:
        reason = f"{error.filename or picture or piece}: cannot be written: {error.strerror}"
        stop(reason, "give another name", EXIT_INPUT_OUTPUT)


def browse(page: Path) -> None:
    """Prints the path of the page and opens it in the default browser."""
    import webbrowser

    typer.echo(f"The page: {page.resolve()}")
    if not webbrowser.open(page.resolve().as_uri()):
        stop("no browser could be started", f"open {page} yourself", EXIT_UNUSED)
