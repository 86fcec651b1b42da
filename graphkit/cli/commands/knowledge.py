"""``graphkit knowledge build``: writes a knowledge base, a file for ``build --knowledge``."""

from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.status import EXIT_INPUT_OUTPUT, EXIT_UNUSED, stop

knowledge = typer.Typer(
    help="Build a knowledge base of names.", no_args_is_help=True, rich_markup_mode=None
)


@knowledge.callback()
def _group() -> None:
    """Build a knowledge base of names.

    The program looks names up in it that its own tables do not have.
    """


@knowledge.command(epilog="Example: graphkit knowledge build entities.jsonl.gz -o kb.sqlite")
def build(
    sources: Annotated[
        list[Path],
        typer.Argument(
            help="Files of items and offices, one JSON object a line, a Wikidata JSON dump,"
            " or folders of such files; .gz and .bz2 are unpacked."
        ),
    ],
    out: Annotated[
        Path, typer.Option("--out", "-o", help="File to write; an old one is replaced.")
    ] = Path("kb.sqlite"),
) -> None:
    """Build a knowledge base from Wikidata items and offices.

    docs/accuracy-actors.md describes the form of a line. Use the file with graphkit build
    --knowledge.
    """
    from graphkit.knowledge import build as build_base

    try:
        counted = build_base(sources, out)
    except OSError as error:
        place = error.filename or out
        stop(
            f"{place}: {error.strerror or error}", "give files that can be read", EXIT_INPUT_OUTPUT
        )
    except ValueError as error:
        stop(str(error), "see docs/accuracy-actors.md for the form of a line", EXIT_UNUSED)
    if not counted.items:
        stop("no item in these sources", "see docs/accuracy-actors.md for their form", EXIT_UNUSED)
    typer.echo(
        f"{counted.items:,} items, {counted.names:,} names, {counted.tenures:,} offices held"
    )
