"""``graphkit explain``: why the program believes a statement, or that names are one actor's."""

from typing import Annotated

import typer

from graphkit.cli.build_files import built, built_actors, content
from graphkit.cli.options import DEFAULT_OUT, Out
from graphkit.cli.status import EXIT_UNUSED, stop


def explain(
    statement_id: Annotated[str, typer.Argument(help="The id of a statement, or its beginning.")],
    out: Out = DEFAULT_OUT,
    *,
    actor: Annotated[bool, typer.Option("--actor", help="Of an actor, by a name.")] = False,
) -> None:
    """Tell why the program believes a statement, or that names are one actor's."""
    from graphkit.cli.explanation import actor_explanation, explanation

    if actor:
        told = actor_explanation(built_actors(out), statement_id)
        if not told:
            remedy = "graphkit actors lists everybody"
            stop(f"{statement_id}: nobody in the build has this name", remedy, EXIT_UNUSED)
    else:
        told = explanation(content(built(out, "graph.ttl")), statement_id) or ""
        if not told:
            remedy = f"the ids stand in {out / 'statements.jsonl'}"
            stop(f"{statement_id}: no one statement has an id that begins so", remedy, EXIT_UNUSED)
    typer.echo(told)
