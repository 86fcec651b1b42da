"""Exit statuses and the one line that an error is."""

import sys
from collections.abc import Iterable
from typing import NoReturn

import typer

from graphkit.records import Diagnostic, Severity
from graphkit.report.lines import line, plain

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
FINE, UNUSED, USAGE, INSTALLATION, FAILED, INPUT_OUTPUT, HELD = 0, 1, 2, 69, 70, 74, 75


def tell(
    diagnostics: Iterable[Diagnostic], *, least: Severity = "warning", traces: bool = False
) -> bool:
    """Prints diagnostics to standard error, a line each; whether one of them is an error.

    A lost date is told whatever ``least`` is; ``traces``: the calls that led to a failure, too.
    """
    shown = SEVERITIES[: SEVERITIES.index(least) + 1]
    kept = tuple(diagnostics)
    for diagnostic in kept:
        if diagnostic.severity in shown or diagnostic.kind == "date lost":
            print(f"{diagnostic.severity}: {line(diagnostic)}", file=sys.stderr)
            for call in diagnostic.trace if traces else ():
                print(f"  {call}", file=sys.stderr)
    return any(diagnostic.severity == "error" for diagnostic in kept)


def stop(reason: str, remedy: str, status: int) -> NoReturn:
    """Ends the command with one line and an exit status."""
    print(f"error: {plain(reason)}; {plain(remedy)}", file=sys.stderr)
    raise typer.Exit(status)
