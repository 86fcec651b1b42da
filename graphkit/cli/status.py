"""Exit statuses and the one line that an error is."""

import sys
from collections.abc import Iterable
from typing import NoReturn

import typer

from graphkit.records import Severity, Trouble
from graphkit.report import line, plain

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
FINE, UNUSED, USAGE, INPUT_OUTPUT, HELD = 0, 1, 2, 74, 75


def tell(troubles: Iterable[Trouble], *, least: Severity = "warning") -> bool:
    """Prints troubles to standard error, a line each; whether one of them is an error."""
    shown = SEVERITIES[: SEVERITIES.index(least) + 1]
    kept = tuple(troubles)
    for trouble in kept:
        if trouble.severity in shown:
            print(f"{trouble.severity}: {line(trouble)}", file=sys.stderr)  # noqa: T201
    return any(trouble.severity == "error" for trouble in kept)


def stop(reason: str, remedy: str, status: int) -> NoReturn:
    """Ends the command with one line and an exit status."""
    print(f"error: {plain(reason)}; {plain(remedy)}", file=sys.stderr)  # noqa: T201
    raise typer.Exit(status)
