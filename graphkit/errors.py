"""Errors that end a command; any other error becomes a value of one article."""

import traceback
from importlib import import_module
from types import ModuleType

from graphkit.records import Diagnostic, DiagnosticKind

# So many calls of a trace are kept, the innermost ones.
MAX_TRACE_CALLS = 12
# So many characters of an error's own words are told: a diagnostic is one line.
MAX_ERROR_CHARACTERS = 200
REPORT_IT = "report it with the file; --verbose shows where it happened"


class InstallationError(Exception):
    """A part of the program is missing or damaged; the message says which and what to do."""


class OutputError(Exception):
    """A file or a folder of a build cannot be written; the message names it and says why."""


def optional(module: str, extra: str) -> ModuleType:
    """A module of a package that only one of graphkit's extras brings along.

    Raises:
        InstallationError: the package is missing.
    """
    try:
        return import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        message = f"{package} is missing; install it: pip install graphkit[{extra}]"
        raise InstallationError(message) from error


def failure(
    path: str, kind: DiagnosticKind, what: str, error: Exception, remedy: str = REPORT_IT
) -> Diagnostic:
    """The diagnostic of one input in which ``what`` raised an error; the other inputs go on.

    >>> failure("a.txt", "article failed", "understanding it", ValueError("no head")).reason
    'understanding it failed: ValueError: no head'
    """
    told = f"{type(error).__name__}: {' '.join(str(error).split())[:MAX_ERROR_CHARACTERS]}"
    return Diagnostic(
        path=path,
        place="the file",
        reason=f"{what} failed: {told.removesuffix(': ')}",
        remedy=remedy,
        severity="error",
        kind=kind,
        trace=_calls(error),
    )


def _calls(error: Exception) -> tuple[str, ...]:
    """The calls that led to an error as “module:line function”, with no path of a machine."""
    frames = traceback.walk_tb(error.__traceback__)
    calls = [
        f"{frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}"
        for frame, line in frames
    ]
    return tuple(calls[-MAX_TRACE_CALLS:])
