"""Options of several commands, and those of ``graphkit build``."""

from pathlib import Path
from typing import Annotated

import typer

from graphkit.records import AttributionScope, Level
from graphkit.settings import ENTITIES_FILE, SETTINGS_FILE

Out = Annotated[Path, typer.Option("--out", "-o", help="The folder of the build.")]
Json = Annotated[bool, typer.Option("--json", help="Lines of JSON instead of a table.")]
DEFAULT_OUT = Path("out")

Articles = Annotated[list[Path], typer.Argument(help="Articles, or folders of articles.")]
PageTitle = Annotated[str | None, typer.Option(help="The title of the page.")]
BaseIri = Annotated[str | None, typer.Option(help="Under which nodes are named.")]
LevelGiven = Annotated[Level | None, typer.Option(help="Rules alone, or a model too.")]
ScopeGiven = Annotated[AttributionScope | None, typer.Option(help="Speech, or beliefs too.")]
MinScore = Annotated[float | None, typer.Option(help="Leave what is less likely, from 0 to 1.")]
KnowledgeFile = Annotated[Path | None, typer.Option("--knowledge", help="A knowledge base.")]
EntitiesFile = Annotated[
    Path | None, typer.Option(help=f"What you know of actors; {ENTITIES_FILE} where it is here.")
]
SettingsFile = Annotated[
    Path | None, typer.Option("--settings", help=f"Settings; {SETTINGS_FILE} where it is here.")
]
Image = Annotated[
    Path | None, typer.Option(help="A picture of graph and dates: FILE.svg or FILE.png.")
]
Embed = Annotated[
    Path | None, typer.Option(help="A smaller piece of HTML to put into another page.")
]
Open = Annotated[bool, typer.Option("--open", help="Open the page in the browser.")]
Sparql = Annotated[bool, typer.Option("--with-sparql", help="Let the page answer SPARQL.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Print errors and lost dates alone.")]
Verbose = Annotated[bool, typer.Option("--verbose", help="Print remarks of every kind.")]
