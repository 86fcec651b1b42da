"""The application ``graphkit`` and its commands."""

from typing import Annotated

import typer

from graphkit.cli.commands.actors import actors
from graphkit.cli.commands.build import BUILD_HELP, build
from graphkit.cli.commands.check_build import check_build
from graphkit.cli.commands.check_seeds import check_seeds
from graphkit.cli.commands.checking.validate import validate
from graphkit.cli.commands.diff import diff
from graphkit.cli.commands.evaluate import evaluate
from graphkit.cli.commands.example import example
from graphkit.cli.commands.explain import explain
from graphkit.cli.commands.knowledge import knowledge
from graphkit.cli.commands.query import query
from graphkit.cli.commands.sharing.export import export
from graphkit.cli.commands.sharing.load import load
from graphkit.cli.commands.sharing.serve import serve
from graphkit.cli.commands.verify import verify
from graphkit.cli.commands.view import view

app = typer.Typer(
    help="Build a timeline graph of who said what, when, about whom, from news articles.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _version(*, asked: bool) -> None:
    if asked:
        from graphkit.version import version

        typer.echo(f"graphkit {version()}")
        raise typer.Exit


@app.callback()
def _graphkit(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version and exit.", is_eager=True, callback=_version
        ),
    ] = False,
) -> None:
    """Build a timeline graph of who said what, when, about whom, from news articles.

    ``graphkit COMMAND --help`` describes a command.
    """


app.command("build", help=BUILD_HELP, epilog="Example: graphkit build seeds/articles -o out")(build)
app.command("view", epilog="Example: graphkit view --out out")(view)
app.command("query", epilog="Example: graphkit query timeline_of_speaker --since 2018-07-01")(query)
app.command("export", epilog="Example: graphkit export out --format xlsx -o statements.xlsx")(
    export
)
app.command("load", epilog="Example: graphkit load out --store archive")(load)
app.command("serve", epilog="Example: graphkit serve out --port 8765")(serve)
app.command(
    "explain", epilog="Example: graphkit explain 45jcy7fp, an id from the table that build prints"
)(explain)
app.command("verify", epilog='Example: graphkit verify "we made progress" --actor Pompeo')(verify)
app.command("diff", epilog="Example: graphkit diff out-monday out")(diff)
app.command("validate", epilog="Example: graphkit validate --out out")(validate)
app.command("check-build", epilog="Example: graphkit check-build --out out")(check_build)
app.command("actors", epilog="Example: graphkit actors --review")(actors)
app.command("example", epilog="Example: graphkit example -o articles")(example)
app.command("check-seeds", epilog="Example: graphkit check-seeds seeds")(check_seeds)
app.add_typer(knowledge, name="knowledge")
app.command("eval", epilog="Example: graphkit eval attribution gold.jsonl")(evaluate)
