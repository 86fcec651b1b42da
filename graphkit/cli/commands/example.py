"""``graphkit example``: writes the articles of an invented story to try the program on."""

from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.status import EXIT_INPUT_OUTPUT, stop


def example(
    out: Annotated[
        Path, typer.Option("--out", "-o", help="Folder to write the articles into.")
    ] = Path("example"),
) -> None:
    """Write nine invented articles to try.

    Three invented outlets tell one story in them. Files that exist are not overwritten: at the
    first one the command stops.
    """
    from graphkit.gazetteer.seeds import folder

    articles = sorted((folder("seeds") / "example").glob("*.txt"))
    try:
        out.mkdir(parents=True, exist_ok=True)
        for article in articles:
            with (out / article.name).open("xb") as file:
                file.write(article.read_bytes())
    except FileExistsError as error:
        stop(f"{error.filename}: is there already", "give another --out", EXIT_INPUT_OUTPUT)
    except OSError as error:
        stop(
            f"{error.filename}: cannot be written: {error.strerror}",
            "give another --out",
            EXIT_INPUT_OUTPUT,
        )
    typer.echo(f"{len(articles)} articles. Build them: graphkit build {out}")
