"""``graphkit diff``: shows what differs between two builds."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.cli.build_files import built, built_actors, content

if TYPE_CHECKING:
    from graphkit.difference import StatementLine


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="Folder of the earlier build.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="Folder of the later build.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Print which statements and actors came, went or changed between two builds.

    A polarity that turned, a speaker and a day that were replaced come first.
    """
    import msgspec

    from graphkit.difference import difference, told

    found = difference(_lines(old), _lines(new), _names(old), _names(new))
    text = msgspec.json.encode(found, order="sorted").decode() if as_json else told(found)
    typer.echo(text)


def _lines(out: Path) -> "tuple[StatementLine, ...]":
    from graphkit.difference import statement_lines
    from graphkit.verify import ROWS_NAME

    return statement_lines(content(built(out, "statements.jsonl")), content(built(out, ROWS_NAME)))


def _names(out: Path) -> list[str]:
    return [actor.name for actor in built_actors(out)]
