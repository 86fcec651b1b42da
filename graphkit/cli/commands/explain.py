"""``graphkit explain``: prints the reasons for a statement, or for the names of an actor."""

from typing import Annotated

import typer

from graphkit.cli.build_files import built, built_actors, content
from graphkit.cli.options import DEFAULT_OUT, EarlierBuild
from graphkit.cli.status import EXIT_UNUSED, stop


def explain(
    statement_id: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="Id of a statement, or its beginning. With --actor: a name, alias or id.",
        ),
    ],
    out: EarlierBuild = DEFAULT_OUT,
    *,
    actor: Annotated[
        bool,
        typer.Option(
            "--actor", help="Explain an actor: ID is a name, an alias, an id or a Wikidata id."
        ),
    ] = False,
) -> None:
    """Print the reasons for a statement.

    These are its sentence, the steps from the words for the speaker to the actor, the rule, and
    the reason for each date. With --actor it prints instead why names belong to one actor.
    """
    from graphkit.cli.explanation import actor_explanation, explanation

    if actor:
        told = actor_explanation(built_actors(out), statement_id)
        if not told:
            remedy = "graphkit actors lists everybody"
            stop(f"{statement_id}: nobody in the build has this name", remedy, EXIT_UNUSED)
    else:
        graph, said = (content(built(out, name)) for name in ("graph.ttl", "statements.jsonl"))
        told = explanation(graph, said, statement_id) or ""
        if not told:
            remedy = f"the ids stand in {out / 'statements.jsonl'}"
            stop(f"{statement_id}: no one statement has an id that begins so", remedy, EXIT_UNUSED)
    typer.echo(told)
