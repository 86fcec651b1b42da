"""Exit statuses and the one line that an error is."""

import sys
from collections.abc import Iterable
from typing import NoReturn

import typer

from graphkit.records import Severity, Trouble
from graphkit.report.lines import line, plain

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
FINE, UNUSED, USAGE, INSTALLATION, FAILED, INPUT_OUTPUT, HELD = 0, 1, 2, 69, 70, 74, 75


def tell(troubles: Iterable[Trouble], *, least: Severity = "warning", traces: bool = False) -> bool:
    """Prints troubles to standard error, a line each; whether one of them is an error.

    A lost date is told whatever ``least`` is; ``traces``: the calls that led to a failure, too.
    """
    shown = SEVERITIES[: SEVERITIES.index(least) + 1]
    kept = tuple(troubles)
    for trouble in kept:
        if trouble.severity in shown or trouble.kind == "date lost":
            print(f"{trouble.severity}: {line(trouble)}", file=sys.stderr)
            for call in trouble.trace if traces else ():
                print(f"  {call}", file=sys.stderr)
    return any(trouble.severity == "error" for trouble in kept)


def stop(reason: str, remedy: str, status: int) -> NoReturn:
    """Ends the command with one line and an exit status."""
    print(f"error: {plain(reason)}; {plain(remedy)}", file=sys.stderr)
    raise typer.Exit(status)
