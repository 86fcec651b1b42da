"""``graphkit actors``: lists the actors of a build, or the pairs of them that look alike."""

from typing import Annotated

import typer

from graphkit.cli.build_files import built_actors
from graphkit.cli.options import DEFAULT_OUT, EarlierBuild
from graphkit.cli.tables import table
from graphkit.records import Actor

ACTOR_COLUMNS = ("kind", "name", "wikidata", "also")
PAIR_COLUMNS = ("one", "other", "why")


def actors(
    out: EarlierBuild = DEFAULT_OUT,
    *,
    review: Annotated[
        bool,
        typer.Option(help="List pairs of people or organizations that look alike but are two."),
    ] = False,
) -> None:
    """List the actors of a build.

    With --review it lists instead the pairs whose names look alike but which the program kept
    apart. You decide in entities.toml which of them are one actor (docs/accuracy-actors.md).
    """
    from graphkit.report import alike

    known = built_actors(out)
    if not review:
        rows = [_row(actor) for actor in sorted(known, key=lambda a: (a.kind, a.name))]
        table(rows, ACTOR_COLUMNS, whole=("kind", "wikidata"))
        return
    pairs = alike(known)
    table([{"one": p.one.name, "other": p.other.name, "why": p.why} for p in pairs], PAIR_COLUMNS)
    typer.echo(f"{len(pairs)} pairs. Say in entities.toml which are the same-as, or not-same-as.")


def _row(actor: Actor) -> dict[str, str]:
    return {
        "kind": actor.kind,
        "name": actor.name,
        "wikidata": actor.wikidata or "",
        "also": ", ".join(actor.aliases),
    }
