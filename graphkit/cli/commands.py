"""``graphkit build | view | query | explain | eval``."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from msgspec.structs import replace

from graphkit.cli.actors import about_actor, actors
from graphkit.cli.evaluate import evaluate
from graphkit.cli.explanation import explanation
from graphkit.cli.knowledge import knowledge
from graphkit.cli.page import Embed, Image, Open, Sparql, browse, check, pictures
from graphkit.cli.status import FINE, HELD, INPUT_OUTPUT, UNUSED, USAGE, stop, tell
from graphkit.cli.tables import json_lines, table
from graphkit.query import Answer, QueryError, as_json, ask
from graphkit.records import Kept, Level, Timeline
from graphkit.report import row
from graphkit.run import Held
from graphkit.run import build as run_build
from graphkit.settings import Settings, settings
from graphkit.store import objects

app = typer.Typer(
    help="Reads news articles and builds a timeline graph of who said what, when, about whom.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
Out = Annotated[Path, typer.Option("--out", "-o", help="The folder of the build.")]
Json = Annotated[bool, typer.Option("--json", help="Lines of JSON instead of a table.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Print nothing but errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", help="Print remarks of every kind.")]
COLUMNS = ("date", "actor", "said", "claim", "id")
DEFAULT = Path("out")


app.add_typer(knowledge, name="knowledge")
app.command("actors", epilog="Example: graphkit actors --review")(actors)
app.command("eval", epilog="Example: graphkit eval attribution GOLD.jsonl")(evaluate)


@app.command(epilog="Example: graphkit build seeds/articles -o out")
def build(  # noqa: PLR0917 - typer passes options by name
    paths: Annotated[list[Path], typer.Argument(help="Articles, or folders of articles.")],
    out: Out = DEFAULT,
    title: Annotated[str | None, typer.Option(help="The title of the page.")] = None,
    base_iri: Annotated[str | None, typer.Option(help="Under which nodes are named.")] = None,
    level: Annotated[Level | None, typer.Option(help="Rules alone, or a model too.")] = None,
    attributions: Annotated[Kept | None, typer.Option(help="Speech, or beliefs too.")] = None,
    min_score: Annotated[float | None, typer.Option(help="Leave what is less likely.")] = None,
    base: Annotated[Path | None, typer.Option("--knowledge", help="A knowledge base.")] = None,
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
    chosen = _settings(
        title=title,
        with_sparql=with_sparql or None,
        base_iri=base_iri,
        level=level,
        attributions=attributions,
        min_score=min_score,
        knowledge=str(base) if base else None,
    )
    try:
        found = run_build(paths, out, chosen)
    except Held:
        stop(f"{out}: another build is writing there", "wait for it, or give another --out", HELD)
    except OSError as error:
        stop(f"{out}: cannot be written: {error.strerror}", "give another --out", INPUT_OUTPUT)
    except ValueError as error:
        stop(str(error), "correct it and build again", USAGE)
    failed = tell(found.troubles, least="error" if quiet else "note" if verbose else "warning")
    if not found.articles:
        stop("no article could be read", f"{out} is left as it was", UNUSED)
    pictures(found, chosen.title, image, embed)
    if not quiet:
        _show(found, out, json=json)
    if opened:
        browse(out / "graph.html")
    raise typer.Exit(UNUSED if failed else FINE)


def _settings(**given: str | float | None) -> Settings:
    """The folder's settings, with what was given to the command."""
    try:
        known = settings()
    except ValueError as error:
        stop(str(error), "see docs/architecture.md for what it may hold", USAGE)
    return replace(known, **{name: value for name, value in given.items() if value is not None})


def _show(found: Timeline, out: Path, *, json: bool) -> None:
    if json:
        json_lines(objects(found))
        return
    actors = {actor.id: actor for actor in found.actors}
    texts = {article.id: article.text for article in found.articles}
    rows = [row(s, texts[s.utterance.article], actors) for s in found.statements]
    table(rows, COLUMNS, whole=("date", "id"))
    typer.echo(f"{len(found.statements)} statements. The page: {out / 'graph.html'}")


@app.command(epilog="Example: graphkit view --out out")
def view(out: Out = DEFAULT) -> None:
    """Open the page of a build in the browser."""
    browse(_file(out, "graph.html"))


@app.command(epilog="Example: graphkit query ontology/queries/who_said_what.rq")
def query(
    file: Annotated[str, typer.Argument(help="A file with a SPARQL query, or - to type it.")],
    out: Out = DEFAULT,
    *,
    json: Json = False,
) -> None:
    """Ask a build a SPARQL question."""
    words = _words(file)
    graph = _file(out, "graph.ttl").read_bytes()
    try:
        answer = ask(graph, words)
    except QueryError as error:
        stop(f"{file}: {error}", "see docs/sparql.md", USAGE)
    if json:
        typer.echo(as_json(answer).decode("utf-8"))
    else:
        _answer(answer)


def _answer(answer: Answer) -> None:
    if answer.truth is not None:
        typer.echo("yes" if answer.truth else "no")
        return
    rows = [dict(zip(answer.columns, one, strict=True)) for one in answer.rows]
    table(rows, answer.columns)
    more = " and more" if answer.cut else ""
    typer.echo(f"{len(rows)} rows{more}")


@app.command(epilog="Example: graphkit explain ID, an id from the table of a build")
def explain(
    statement_id: Annotated[str, typer.Argument(help="The id of a statement, or its beginning.")],
    out: Out = DEFAULT,
    *,
    actor: Annotated[bool, typer.Option("--actor", help="Of an actor, by a name.")] = False,
) -> None:
    """Tell why the program believes a statement, or that names are one actor's."""
    if actor:
        lines = about_actor(out, statement_id)
        if not lines:
            remedy = "graphkit actors lists everybody"
            stop(f"{statement_id}: nobody in the build has this name", remedy, UNUSED)
        typer.echo(lines)
        return
    graph = _file(out, "graph.ttl").read_bytes()
    told = explanation(graph, statement_id)
    if told is None:
        remedy = f"the ids stand in {out / 'statements.jsonl'}"
        stop(f"{statement_id}: no one statement has an id that begins so", remedy, UNUSED)
    typer.echo(told)


def _file(out: Path, name: str) -> Path:
    path = out / name
    if not path.is_file():
        stop(f"{path}: no such file", "build first: graphkit build ARTICLES", UNUSED)
    return path


def _words(file: str) -> str:
    try:
        return sys.stdin.read() if file == "-" else Path(file).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8 text"
        stop(f"{file}: {reason}", "give a file with a SPARQL query, or -", UNUSED)


def main() -> None:
    """The command line; see ``graphkit --help``."""
    app()
