"""The options of ``graphkit build``, and those that several commands have."""

from pathlib import Path
from typing import Annotated

import typer

from graphkit.records import DEFAULT_SEARCH, AttributionScope, Level
from graphkit.settings import ENTITIES_FILE, SETTINGS_FILE

Out = Annotated[Path, typer.Option("--out", "-o", help="Folder to write the build into.")]
EarlierBuild = Annotated[
    Path, typer.Option("--out", "-o", help="Folder of an earlier build, which is read.")
]
Json = Annotated[
    bool,
    typer.Option(
        "--json", help="Print the objects of statements.jsonl, one a line, instead of the table."
    ),
]
DEFAULT_OUT = Path("out")

Articles = Annotated[
    list[Path],
    typer.Argument(
        help="Articles as text, web pages, feeds, JSON lines, tables, mails or archives of them"
        " (docs/inputs.md); folders of them; - for standard input."
    ),
]
PageTitle = Annotated[
    str | None,
    typer.Option(
        help="Heading of the page. Without it: the title of the article, if there is only one."
    ),
]
BaseIri = Annotated[
    str | None,
    typer.Option(
        help="Start of the IRIs of the graph's nodes. Without it they are local names:"
        " do not merge them with those of other builds."
    ),
]
LEVEL_HELP = "Search for reports of speech by rules alone, or also by a learned model: a small one"
LEVEL_HELP += " (fast) or the best one (accurate)."
LevelGiven = Annotated[Level | None, typer.Option(help=f"{LEVEL_HELP} Without it: accurate.")]
SCOPE_HELP = "What the model adds: speech, or all, which is beliefs and intentions too."
ScopeGiven = Annotated[
    AttributionScope | None, typer.Option(help=f"{SCOPE_HELP} Without it: speech.")
]
MIN_SCORE_HELP = "Leave out statements whose score is lower; scores go from 0 to 1."
MinScore = Annotated[float | None, typer.Option(help=f"{MIN_SCORE_HELP} Without it: 0.")]
MIN_CERTAINTY_HELP = (
    "Name a speaker only if the certainty of the name, from 0 to 1, is at least this;"
    " else the statement keeps the words for its speaker."
)
MinCertainty = Annotated[
    float | None,
    typer.Option(help=f"{MIN_CERTAINTY_HELP} Without it: {DEFAULT_SEARCH.min_certainty}."),
]
KNOWLEDGE_HELP = "Knowledge base of names, a file that graphkit knowledge build wrote."
KnowledgeFile = Annotated[Path | None, typer.Option("--knowledge", help=KNOWLEDGE_HELP)]
EntitiesFile = Annotated[
    Path | None,
    typer.Option(
        help="File that says which names are one actor and which are not (docs/accuracy-actors.md)."
        f" Without it: {ENTITIES_FILE} in the working folder, if it is there."
    ),
]
CorrectionsFile = Annotated[
    Path | None,
    typer.Option("--corrections", help="File of corrections that was saved on the page."),
]
StoryFile = Annotated[
    Path | None,
    typer.Option("--story", help="File story.toml: steps of a story that the page leads through."),
]
SettingsFile = Annotated[
    Path | None,
    typer.Option(
        "--settings",
        help="File of settings (docs/architecture.md); other options go before it."
        f" Without it: {SETTINGS_FILE} in the working folder, if it is there.",
    ),
]
Image = Annotated[
    Path | None,
    typer.Option(
        help="Write a picture of graph and dates: FILE.svg, or FILE.png (needs graphkit[png])."
    ),
]
Embed = Annotated[
    Path | None,
    typer.Option(help="Write the picture and its statements as HTML to put into another page."),
]
Open = Annotated[bool, typer.Option("--open", help="Open the page in the browser after the build.")]
Sparql = Annotated[
    bool,
    typer.Option("--with-sparql", help="Let the page answer SPARQL; it is 2 MB larger then."),
]
Fields = Annotated[
    list[str] | None,
    typer.Option(
        "--field",
        metavar="FIELD=NAME",
        help="Name of a column or key that holds a field of an article, such as text=body.",
    ),
]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--formats",
        metavar="NAME",
        help="Write this file too: graphml, the network of actors for Gephi and other programs.",
    ),
]
Strict = Annotated[
    bool, typer.Option("--strict", help="Write nothing if any record of the inputs is refused.")
]
ExplainWork = Annotated[
    bool,
    typer.Option(
        "--explain-work",
        help="Say which articles a build would read anew, and why, and build nothing.",
    ),
]
Quiet = Annotated[
    bool,
    typer.Option(
        "--quiet",
        help="Print only errors and dates that could not be read; those alike are summed up.",
    ),
]
Verbose = Annotated[
    bool,
    typer.Option(
        "--verbose", help="Print notes too, and the calls that led to a failure of the program."
    ),
]
