"""Exit statuses and the one line that an error is."""

import sys
from collections.abc import Iterable
from typing import NoReturn

import typer

from graphkit.records import Diagnostic, Severity
from graphkit.report.lines import line, plain

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
EXIT_FINE = 0
# Nothing could be made of the input, or of a part of it.
EXIT_UNUSED = 1
# The command, a setting or a question is wrong; click ends with the same.
EXIT_USAGE = 2
# These are EX_UNAVAILABLE, EX_SOFTWARE, EX_IOERR and EX_TEMPFAIL of BSD's sysexits.h.
EXIT_INSTALLATION = 69
EXIT_FAILED = 70
EXIT_INPUT_OUTPUT = 74
EXIT_HELD = 75


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
