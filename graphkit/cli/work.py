"""Prints what a build would have to do, and why."""

from pathlib import Path
from typing import NoReturn

import typer

from graphkit.cli.status import EXIT_FINE, EXIT_INPUT_OUTPUT, stop
from graphkit.settings import Settings

# The words for each cause of reading an article anew.
WORDS_FOR_CAUSE = {
    "new": "no build has read them",
    "article": "their text or head changed",
    "settings": "the settings changed",
    "names": "entities.toml or the knowledge base changed",
    "program": "the program, a table or a model changed",
    "damaged": "what was kept of them is damaged",
}
# So many names are printed of each kind (our own choice).
MAX_NAMES = 5


def explain(paths: list[Path], out: Path, chosen: Settings) -> NoReturn:
    """Prints how many articles are kept, and how many are read for each cause; ends the command."""
    from graphkit.errors import OutputError
    from graphkit.run import explained

    try:
        planned, kept = explained(paths, out, chosen)
    except OutputError as error:
        stop(str(error), "wait for the build there, or give another --out", EXIT_INPUT_OUTPUT)
    typer.echo(f"articles: {kept + len(planned)}; kept: {kept}; to read: {len(planned)}")
    for cause, words in WORDS_FOR_CAUSE.items():
        if names := [article.path for article, why in planned if why == cause]:
            more = ", …" if len(names) > MAX_NAMES else ""
            typer.echo(f"{len(names):>8}  {words}: {', '.join(names[:MAX_NAMES])}{more}")
    raise typer.Exit(EXIT_FINE)
