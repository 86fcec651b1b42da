"""Prints rows as a table for people, or as lines of JSON for programs."""

import sys
from collections.abc import Mapping, Sequence

import msgspec
import typer

from graphkit.report.lines import plain

# Width in characters of a table that goes into a file or a pipe, which have no width of their own.
WIDTH_WITHOUT_TERMINAL = 120


def table(
    rows: Sequence[Mapping[str, str]], columns: Sequence[str], whole: Sequence[str] = ()
) -> None:
    """Prints rows as a table; text of articles is never read as markup.

    A cell of a column in ``whole`` is not broken into lines.
    """
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        shown.add_column(column, no_wrap=column in whole, overflow="fold")
    for one in rows:
        shown.add_row(*(Text(plain(one[column])) for column in columns))
    Console(width=None if sys.stdout.isatty() else WIDTH_WITHOUT_TERMINAL).print(shown)


def json_lines(rows: Sequence[object]) -> None:
    """Prints each row as one line of JSON in UTF-8, with sorted keys."""
    for one in rows:
        typer.echo(msgspec.json.encode(one, order="sorted"))
