"""The exit statuses of the command, and how errors are printed: one line each."""

import re
import sys
from collections.abc import Iterable
from typing import NoReturn

import typer
from msgspec.structs import replace

from graphkit.records import Diagnostic, Severity
from graphkit.report.lines import line, plain

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
# So many diagnostics that differ only in file and numbers are printed one by one with --quiet.
MOST_ALIKE = 3
DIGITS = re.compile(r"\d[\d,.]*")
EXIT_FINE = 0
# An input, or a part of it, could not be used.
EXIT_UNUSED = 1
# The usage, a setting or a query is wrong; click uses the same status.
EXIT_USAGE = 2
# These are EX_UNAVAILABLE, EX_SOFTWARE, EX_IOERR and EX_TEMPFAIL of BSD's sysexits.h.
EXIT_INSTALLATION = 69
EXIT_FAILED = 70
EXIT_INPUT_OUTPUT = 74
EXIT_HELD = 75


def tell(
    diagnostics: Iterable[Diagnostic], *, least: Severity = "warning", traces: bool = False
) -> bool:
    """Prints diagnostics to standard error, one line each; returns whether one is an error.

    Diagnostics less severe than ``least`` are not printed, except those of a lost date. ``traces``
    adds the calls that led to a failure of the program.
    """
    shown = SEVERITIES[: SEVERITIES.index(least) + 1]
    kept = tuple(diagnostics)
    for diagnostic in kept:
        if diagnostic.severity in shown or diagnostic.kind == "date lost":
            print(f"{diagnostic.severity}: {line(diagnostic)}", file=sys.stderr)
            for call in diagnostic.trace if traces else ():
                print(f"  {call}", file=sys.stderr)
    return any(diagnostic.severity == "error" for diagnostic in kept)


def summed(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics, but of those alike only the first ones and how many more there are."""
    groups: dict[tuple[str, str, str], list[Diagnostic]] = {}
    for one in diagnostics:
        groups.setdefault((one.severity, one.kind, DIGITS.sub("0", one.reason)), []).append(one)
    kept: list[Diagnostic] = []
    for alike in groups.values():
        kept += alike[:MOST_ALIKE]
        if more := alike[MOST_ALIKE:]:
            name = more[0].path if len(more) == 1 else f"{len(more):,} more inputs"
            kept.append(replace(more[0], path=name))
    return kept


def stop(reason: str, remedy: str, status: int) -> NoReturn:
    """Ends the command: prints reason and remedy as one line and exits with ``status``.

    Raises:
        typer.Exit: always.
    """
    print(f"error: {plain(reason)}; {plain(remedy)}", file=sys.stderr)
    raise typer.Exit(status)
