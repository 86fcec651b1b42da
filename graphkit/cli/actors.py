"""``graphkit actors``: who is in a build, why, and who looks alike."""

from pathlib import Path
from typing import Annotated

import typer

from graphkit.cli.options import OUT, Out, built, content
from graphkit.cli.tables import table
from graphkit.identity import fold
from graphkit.records import Actor
from graphkit.report.lines import plain

COLUMNS = ("kind", "name", "wikidata", "also")
PAIRS = ("one", "other", "why")


def actors(
    out: Out = OUT,
    *,
    review: Annotated[bool, typer.Option(help="Those who look alike but are two.")] = False,
) -> None:
    """List the actors of a build, or the pairs that a person should judge."""
    from graphkit.report import alike

    known = listed(out)
    if not review:
        rows = [_row(actor) for actor in sorted(known, key=lambda a: (a.kind, a.name))]
        table(rows, COLUMNS, whole=("kind", "wikidata"))
        return
    pairs = alike(known)
    table([{"one": p.one.name, "other": p.other.name, "why": p.why} for p in pairs], PAIRS)
    typer.echo(f"{len(pairs)} pairs. Say in entities.toml which are the same-as, or not-same-as.")


def listed(out: Path) -> tuple[Actor, ...]:
    """The actors of a build."""
    from graphkit.report import read_actors

    return read_actors(content(built(out, "actors.jsonl")))


def _row(actor: Actor) -> dict[str, str]:
    return {
        "kind": actor.kind,
        "name": actor.name,
        "wikidata": actor.wikidata or "",
        "also": ", ".join(actor.aliases),
    }


def about_actor(out: Path, name: str) -> str:
    """The lines about the actors of a name, alias, id or Wikidata id; ``""`` for nobody."""
    wanted = fold(name)
    found = [actor for actor in listed(out) if wanted in _names(actor)]
    return "\n".join(line for actor in found for line in _lines(actor))


def _names(actor: Actor) -> set[str]:
    return {fold(n) for n in (actor.name, *actor.aliases, actor.id, actor.wikidata or actor.id)}


def _lines(actor: Actor) -> list[str]:
    linked = [f"  Wikidata: {actor.wikidata}"] if actor.wikidata else []
    head = [f"actor {actor.id}", f"  name: {plain(actor.name)}", f"  kind: {actor.kind}"]
    also = [f"  also called: {plain(alias)}" for alias in actor.aliases]
    return [*head, *linked, *also, *(f"  because: {plain(one)}" for one in actor.reasons)]
