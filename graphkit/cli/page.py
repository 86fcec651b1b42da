"""What ``graphkit build`` does with its page beside writing it: pictures, a piece, a browser."""

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.status import INPUT_OUTPUT, INSTALLATION, UNUSED, USAGE, stop
from graphkit.records import Timeline

Open = Annotated[bool, typer.Option("--open", help="Open the page in the browser.")]
Sparql = Annotated[bool, typer.Option("--with-sparql", help="Let the page answer SPARQL.")]
Image = Annotated[
    Path | None, typer.Option(help="A picture of graph and dates: FILE.svg or FILE.png.")
]
Embed = Annotated[
    Path | None, typer.Option(help="A smaller piece of HTML to put into another page.")
]


def check(picture: Path | None) -> None:
    """Stops where a picture of that name cannot be made, before anything is read."""
    if picture and picture.suffix == ".png" and not find_spec("resvg_py"):
        stop(f"{picture}: PNG needs the extra png", 'pip install "graphkit[png]"', INSTALLATION)
    if picture and picture.suffix not in {".svg", ".png"}:
        stop(f"{picture}: not a picture that can be made", "name it FILE.svg or FILE.png", USAGE)


def pictures(found: Timeline, title: str | None, picture: Path | None, piece: Path | None) -> None:
    """Writes the picture and the piece that were asked for."""
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
        stop(reason, "give another name", INPUT_OUTPUT)


def browse(page: Path) -> None:
    """Opens a page in the browser of the machine."""
    import webbrowser

    typer.echo(f"The page: {page.resolve()}")
    if not webbrowser.open(page.resolve().as_uri()):
        stop("no browser could be started", f"open {page} yourself", UNUSED)
