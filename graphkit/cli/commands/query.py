"""``graphkit query``: answers a SPARQL query from the graph of a build."""

import sys
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, cast

import typer

from graphkit.cli.build_files import built, content
from graphkit.cli.options import DEFAULT_OUT, EarlierBuild
from graphkit.cli.status import EXIT_UNUSED, EXIT_USAGE, stop

if TYPE_CHECKING:
    from pyoxigraph import Literal as RdfLiteral
    from pyoxigraph import NamedNode

    from graphkit.query import Answer
    from graphkit.query.names import NamePart

AnswerForm = Literal["table", "csv", "tsv", "json", "md", "turtle", "ntriples"]
NAME_PARAMETERS = ("actor", "about", "event", "outlet")
DAY_PARAMETERS = ("since", "until")
Bindings = dict[str, tuple["NamedNode | RdfLiteral", ...]]


QueryName = Annotated[
    str | None,
    typer.Argument(
        help="Name of a shipped question (--list), file with a SPARQL query, or - for standard"
        " input."
    ),
]
AskedActor = Annotated[str | None, typer.Option(help="Ask for this speaker.")]
AskedTopic = Annotated[str | None, typer.Option(help="Ask for what is said about this.")]
AskedEvent = Annotated[str | None, typer.Option(help="Ask for this event.")]
AskedOutlet = Annotated[str | None, typer.Option(help="Ask for what this outlet publishes.")]
AskedHeadline = Annotated[str | None, typer.Option(help="Words of the headline.")]
AskedPhrase = Annotated[str | None, typer.Option(help="Words of the claim.")]
FirstDay = Annotated[str | None, typer.Option(help="First day, as 2020-03-02.")]
LastDay = Annotated[str | None, typer.Option(help="Last day, as 2020-03-02.")]
FORM_HELP = "Form of the answer. Without it: table, or turtle for triples."
AskedForm = Annotated[AnswerForm | None, typer.Option("--format", help=FORM_HELP)]
EngineName = Literal["oxigraph", "rdflib"]
AskedEngine = Annotated[EngineName, typer.Option(help="Which library answers.")]
AsJson = Annotated[bool, typer.Option("--json", help="The same as --format json.")]
Listed = Annotated[bool, typer.Option("--list", help="List the shipped questions.")]


def query(
    query: QueryName = None,
    out: EarlierBuild = DEFAULT_OUT,
    *,
    actor: AskedActor = None,
    about: AskedTopic = None,
    event: AskedEvent = None,
    outlet: AskedOutlet = None,
    article: AskedHeadline = None,
    phrase: AskedPhrase = None,
    since: FirstDay = None,
    until: LastDay = None,
    form: AskedForm = None,
    engine: AskedEngine = "oxigraph",
    json: AsJson = False,
    listed: Listed = False,
) -> None:
    """Answer a SPARQL query from a build.

    The query only reads graph.ttl of the build: SELECT, ASK, CONSTRUCT and DESCRIBE are answered,
    everything that would change the graph or open the network is refused (docs/sparql.md).
    """
    if listed:
        _list()
        return
    name = query or stop("no query", "give a name of --list, a file, or -", EXIT_USAGE)
    given = {"actor": actor, "about": about, "event": event, "outlet": outlet}
    given |= {"article_words": article, "phrase": phrase, "since": since, "until": until}
    words = _words(name)
    asked = {key: value for key, value in given.items() if value is not None}
    graph = built(out, "graph.ttl")
    _answer(name, words, asked, graph, form="json" if json else form, engine=engine)


def _answer(
    name: str,
    words: str,
    given: dict[str, str],
    graph: Path,
    *,
    form: AnswerForm | None,
    engine: EngineName,
) -> None:
    """Binds what is ``given``, asks the graph, prints the answer and, if it is empty, hints."""
    from graphkit.query import QueryError, ask_bounded, bound

    content(graph)
    try:
        sparql = bound(words, _terms(given, graph)) if given else words
        answer = ask_bounded(graph, sparql, engine=engine)
    except QueryError as error:
        stop(f"{name}: {error}", "see docs/sparql.md", EXIT_USAGE)
    _show(answer, form, graph)
    if not answer.cells and answer.truth is None:
        _hint(words, graph)


def _hint(sparql: str, graph: Path) -> None:
    """Prints what may keep a query from having an answer: its words, or names of nobody."""
    from graphkit.query import QueryError, hints, load, named, names_asked

    found = list(hints(sparql))
    for name in names_asked(sparql):
        try:
            named(load(graph), name)
        except QueryError as error:
            found.append(str(error))
    for hint in found:
        print(f"hint: {hint}", file=sys.stderr)


def _terms(given: dict[str, str], graph: Path) -> Bindings:
    """The terms of each parameter that is given: nodes of a name, days, texts."""
    from graphkit.query import QueryError, load, named, text_term

    known = load(graph) if set(given) & set(NAME_PARAMETERS) else None
    found: Bindings = {}
    for name, value in given.items():
        if known and name in NAME_PARAMETERS:
            found[name] = named(known, value, cast("NamePart", name))
        elif name in DAY_PARAMETERS:
            found[name] = (_day(name, value),)
        else:
            found[name] = (text_term(value),)
    if {"since", "until"} <= set(given) and given["since"] > given["until"]:
        message = f"--since {given['since']} is after --until {given['until']}"
        raise QueryError(message)
    return found


def _day(option: str, value: str) -> "RdfLiteral":
    from graphkit.query import QueryError, day_term

    try:
        return day_term(date.fromisoformat(value).isoformat())
    except ValueError as error:
        message = f"--{option} {value} is no day such as 2020-03-02"
        raise QueryError(message) from error


def _show(answer: "Answer", form: AnswerForm | None, graph: Path) -> None:
    """Prints an answer; triples are Turtle if no form is asked for."""
    from graphkit.query import as_csv, as_json, as_lines, as_markdown, as_rdf, as_tsv, load

    chosen = form or ("turtle" if answer.triples else "table")
    if chosen == "json":
        typer.echo(as_json(answer))
    elif chosen == "csv":
        typer.echo(as_csv(answer), nl=False)
    elif answer.truth is not None:
        typer.echo("yes" if answer.truth else "no")
    elif chosen == "tsv":
        typer.echo(as_tsv(answer), nl=False)
    elif chosen == "md":
        typer.echo(as_markdown(answer), nl=False)
    elif chosen == "table":
        # Echo would flush the output after each line.
        sys.stdout.writelines(f"{line}\n" for line in as_lines(answer))
        typer.echo(f"{len(answer.cells)} rows{' and more' if answer.cut else ''}")
    elif answer.triples:
        prefixes = load(graph).prefixes
        typer.echo(as_rdf(answer, prefixes, turtle=chosen == "turtle"), nl=False)
    else:
        stop(f"--format {chosen}: the answer has no triples", "ask CONSTRUCT", EXIT_USAGE)


def _list() -> None:
    """Prints the shipped questions: options, the question in words, how its answer is read."""
    from graphkit.query import shipped

    for one in shipped():
        options = "".join(f" --{name.removesuffix('_words')}" for name in one.parameters)
        typer.echo(f"{one.name}{options}\n    {one.question}\n    {one.explanation}")


def _words(name: str) -> str:
    """The query: that of a file, of a shipped question, or of standard input."""
    from graphkit.query import shipped

    known = {one.name: one.sparql for one in shipped()}
    if name in known and not Path(name).is_file():
        return known[name]
    try:
        return sys.stdin.read() if name == "-" else Path(name).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8 text"
        close = get_close_matches(name, list(known), 1)
        meant = f"did you mean {close[0]}? Or " if close else ""
        remedy = f"{meant}give a name of graphkit query --list, a file with a SPARQL query, or -"
        stop(f"{name}: {reason}", remedy, EXIT_UNUSED)
