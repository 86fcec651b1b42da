"""``graphkit explain``: why the program believes a statement, or that names are one actor's."""

from typing import Annotated

import typer

from graphkit.cli.options import OUT, Out, built, content
from graphkit.cli.status import UNUSED, stop


def explain(
    statement_id: Annotated[str, typer.Argument(help="The id of a statement, or its beginning.")],
    out: Out = OUT,
    *,
    actor: Annotated[bool, typer.Option("--actor", help="Of an actor, by a name.")] = False,
) -> None:
    """Tell why the program believes a statement, or that names are one actor's."""
    from graphkit.cli.actors import about_actor
    from graphkit.cli.explanation import explanation

    if actor:
        told = about_actor(out, statement_id)
        if not told:
            remedy = "graphkit actors lists everybody"
            stop(f"{statement_id}: nobody in the build has this name", remedy, UNUSED)
    else:
        told = explanation(content(built(out, "graph.ttl")), statement_id) or ""
        if not told:
            remedy = f"the ids stand in {out / 'statements.jsonl'}"
            stop(f"{statement_id}: no one statement has an id that begins so", remedy, UNUSED)
    typer.echo(told)
