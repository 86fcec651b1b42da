"""Runs the application safely if standard output is closed, full, cut off or not UTF-8."""

import errno
import os
import sys
import threading
from typing import TextIO

from graphkit.cli.status import EXIT_FAILED, EXIT_FINE, EXIT_INPUT_OUTPUT, EXIT_INSTALLATION


def run(interrupted: threading.Event) -> int:
    """Runs the command and returns its exit status; a failure is printed as one line.

    Raises:
        KeyboardInterrupt: after ``interrupted`` is set, whatever error the interruption became.
    """
    _occupied()
    try:
        status = _command(interrupted)
        sys.stdout.flush()
    except OSError as error:
        return _unwritten(error)
    return status


def _command(interrupted: threading.Event) -> int:
    """Returns the exit status of the command; prints the errors that it does not handle."""
    from graphkit.errors import InstallationError

    try:
        _application(interrupted)
    except SystemExit as ended:
        return (
            ended.code
            if isinstance(ended.code, int)
            else EXIT_FINE
            if not ended.code
            else EXIT_FAILED
        )
    except InstallationError as error:
        _say(str(error))
        return EXIT_INSTALLATION
    except ImportError as error:
        _say(f"{error}; install graphkit again")
        return EXIT_INSTALLATION
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001 -- a command never ends with a traceback
        return _broken(error)
    return EXIT_FINE


def _application(interrupted: threading.Event) -> None:
    """Runs the application. A library that is interrupted may raise an error of its own."""
    try:
        from graphkit.cli.app import app

        app()
    except Exception as error:
        if interrupted.is_set():
            raise KeyboardInterrupt from error
        raise


def _broken(error: Exception) -> int:
    from graphkit.errors import failure

    told = failure("graphkit", "article failed", "the command", error)
    _say(f"{told.reason}; report it; --verbose shows where it happened")
    if "--verbose" in sys.argv:
        print(*(f"  {call}" for call in told.trace), sep="\n", file=sys.stderr)
    return EXIT_FAILED


def _unwritten(error: OSError) -> int:
    """Returns the status for a file or standard output that cannot be used.

    Prints an error, except if the program that reads the output has closed the pipe.
    """
    sys.stdout = _nowhere()
    if error.errno != errno.EPIPE:
        where = error.filename or "standard output cannot be written"
        _say(f"{where}: {error.strerror or error}; give it a place that can be written")
    return EXIT_INPUT_OUTPUT


def _say(line: str) -> None:
    print(f"error: {' '.join(line.split())}", file=sys.stderr)


def _occupied() -> None:
    """Opens ``/dev/null`` for each closed standard stream, so that no file gets its number.

    Writing to an output that was closed still fails, as it does for other programs. Characters
    that the encoding of standard output lacks are written as escapes.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_WRONLY if number == 2 else os.O_RDONLY)  # noqa: PLR2004 -- stderr
    sys.stdin = sys.stdin or os.fdopen(0, closefd=False)
    sys.stdout = sys.stdout or os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = sys.stderr or os.fdopen(2, "w", encoding="utf-8", closefd=False)
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="backslashreplace")


def _nowhere() -> TextIO:
    """Returns a stream for the rest of the output after standard output has failed."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 -- lives as long as we do
