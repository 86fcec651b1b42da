"""``graphkit validate``: checks a graph by the shapes and the queries of the ontology."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.build_files import built, content
from graphkit.cli.options import DEFAULT_OUT, EarlierBuild
from graphkit.cli.status import EXIT_FINE, EXIT_UNUSED, stop
from graphkit.report.lines import plain

if TYPE_CHECKING:
    from graphkit.validate import NtTerm, Shape

GraphFile = Annotated[
    Path | None,
    typer.Argument(help="Turtle of graphkit's terms. Without it: graph.ttl of the build."),
]


def validate(file: GraphFile = None, out: EarlierBuild = DEFAULT_OUT) -> None:
    """Check that a graph keeps to the shapes, and says nothing that it must not say.

    The shapes are SHACL (ontology/shapes.ttl); the queries of ontology/checks find what a graph
    must not say, such as hearsay as a saying. Prints a line for each fault. The exit status is 1 if
    there is one.
    """
    from graphkit.validate import facts_of, faults, violations

    turtle = content(file or built(out, "graph.ttl"))
    shapes, checks = _ontology()
    try:
        broken, found = violations(facts_of(turtle), shapes), faults(turtle, checks)
    except SyntaxError as error:
        stop(f"{file}: no Turtle: {error}", "give a file in Turtle", EXIT_UNUSED)
    for one in broken:
        told = f": {one.message}" if one.message else ""
        typer.echo(plain(f"{one.node}: {one.path or 'the node'}: sh:{one.constraint}{told}"))
    for fault in found:
        typer.echo(plain(f"{fault.question} {' '.join(fault.row)}"))
    typer.echo(f"{len(broken)} nodes break a shape, {len(found)} rows are faults")
    raise typer.Exit(EXIT_UNUSED if broken or found else EXIT_FINE)


def _ontology() -> tuple["dict[NtTerm, Shape]", dict[str, str]]:
    """The shapes and the checks that come with the program."""
    from graphkit.gazetteer.seeds import folder
    from graphkit.validate import facts_of, shapes

    ontology = folder("ontology")
    checks = sorted((ontology / "checks").glob("*.rq"))
    told = facts_of((ontology / "shapes.ttl").read_bytes())
    return shapes(told), {path.stem: path.read_text("utf-8") for path in checks}
