"""``graphkit build``: articles → a folder of files."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from msgspec.structs import replace

from graphkit.cli.options import OUT, Json, Out
from graphkit.cli.page import Embed, Image, Open, Sparql, browse, check, pictures
from graphkit.cli.status import FINE, HELD, INPUT_OUTPUT, UNUSED, USAGE, stop, tell
from graphkit.cli.tables import json_lines, table
from graphkit.records import Kept, Level, Severity, Timeline
from graphkit.settings import ENTITIES, FILE, Settings, settings

Quiet = Annotated[bool, typer.Option("--quiet", help="Print errors and lost dates alone.")]
Verbose = Annotated[bool, typer.Option("--verbose", help="Print remarks of every kind.")]
COLUMNS = ("date", "actor", "said", "claim", "id")


def build(  # noqa: PLR0917 - typer passes options by name
    paths: Annotated[list[Path], typer.Argument(help="Articles, or folders of articles.")],
    out: Out = OUT,
    title: Annotated[str | None, typer.Option(help="The title of the page.")] = None,
    base_iri: Annotated[str | None, typer.Option(help="Under which nodes are named.")] = None,
    level: Annotated[Level | None, typer.Option(help="Rules alone, or a model too.")] = None,
    attributions: Annotated[Kept | None, typer.Option(help="Speech, or beliefs too.")] = None,
    min_score: Annotated[
        float | None, typer.Option(help="Leave what is less likely, from 0 to 1.")
    ] = None,
    base: Annotated[Path | None, typer.Option("--knowledge", help="A knowledge base.")] = None,
    entities: Annotated[
        Path | None, typer.Option(help=f"What you know of actors; {ENTITIES} where it is here.")
    ] = None,
    config: Annotated[
        Path | None, typer.Option("--settings", help=f"Settings; {FILE} where it is here.")
    ] = None,
    image: Image = None,
    embed: Embed = None,
    *,
    opened: Open = False,
    with_sparql: Sparql = False,
    json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Build a graph of articles into a folder."""
    check(image)
    config = config or (Path(FILE) if Path(FILE).is_file() else None)
    chosen = _chosen(
        config,
        title=title,
        with_sparql=with_sparql or None,
        base_iri=base_iri,
        level=level,
        attributions=attributions,
        min_score=min_score,
        knowledge=str(base) if base else None,
        entities=str(entities) if entities else None,
    )
    found = _built(paths, out, chosen)
    if not quiet:
        _obeyed(config, chosen)
    least: Severity = "error" if quiet else "note" if verbose else "warning"
    failed = tell(found.diagnostics, least=least, traces=verbose)
    if not found.articles:
        stop("no article could be read", f"{out} is left as it was", UNUSED)
    pictures(found, chosen.title, image, embed)
    if not quiet:
        _show(found, out, json=json)
    if opened:
        browse(out / "graph.html")
    raise typer.Exit(UNUSED if failed else FINE)


def _built(paths: list[Path], out: Path, chosen: Settings) -> Timeline:
    from graphkit.errors import OutputError
    from graphkit.run import Held
    from graphkit.run import build as run_build

    try:
        return run_build(paths, out, chosen)
    except Held:
        stop(f"{out}: another build is writing there", "wait for it, or give another --out", HELD)
    except OutputError as error:
        stop(str(error), "give another --out", INPUT_OUTPUT)
    except ValueError as error:
        stop(str(error), "correct it and build again", USAGE)


def _chosen(config: Path | None, **given: str | float | None) -> Settings:
    """The settings of a file, with what was given to the command."""
    try:
        known = settings(config) if config else Settings()
        chosen = replace(
            known, **{name: value for name, value in given.items() if value is not None}
        )
    except ValueError as error:
        stop(str(error), "see docs/architecture.md for what may be set", USAGE)
    if not chosen.entities and Path(ENTITIES).exists():
        return replace(chosen, entities=ENTITIES)
    return chosen


def _obeyed(config: Path | None, chosen: Settings) -> None:
    """Says which files the build obeyed."""
    if read := [str(path) for path in (config, chosen.entities) if path]:
        print(f"note: {' and '.join(read)} obeyed", file=sys.stderr)


def _show(found: Timeline, out: Path, *, json: bool) -> None:
    from graphkit.report import row
    from graphkit.store import objects

    if json:
        json_lines(objects(found))
        return
    actors = {actor.id: actor for actor in found.actors}
    texts = {article.id: article.text for article in found.articles}
    rows = [row(s, texts[s.utterance.article], actors) for s in found.statements]
    table(rows, COLUMNS, whole=("date", "id"))
    typer.echo(f"{len(found.statements)} statements. The page: {out / 'graph.html'}")
