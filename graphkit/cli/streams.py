"""Standard output as a machine may have it: closed, full, cut off, not UTF-8."""

import errno
import os
import sys
from typing import TextIO

from graphkit.cli.status import EXIT_FAILED, EXIT_FINE, EXIT_INPUT_OUTPUT, EXIT_INSTALLATION


def run() -> int:
    """The exit status of the command on the command line; a failure is one line."""
    _occupied()
    try:
        status = _command()
        sys.stdout.flush()
    except OSError as error:
        return _unwritten(error)
    return status


def _command() -> int:
    """The status with which the command ends; errors that it does not tell itself are told here."""
    from graphkit.errors import InstallationError

    try:
        from graphkit.cli.app import app

        app()
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


def _broken(error: Exception) -> int:
    from graphkit.errors import failure

    told = failure("graphkit", "article failed", "the command", error)
    _say(f"{told.reason}; report it; --verbose shows where it happened")
    if "--verbose" in sys.argv:
        print(*(f"  {call}" for call in told.trace), sep="\n", file=sys.stderr)
    return EXIT_FAILED


def _unwritten(error: OSError) -> int:
    """That standard output, or a file, could not be used; a reader that left is no error."""
    sys.stdout = _nowhere()
    if error.errno != errno.EPIPE:
        where = error.filename or "standard output cannot be written"
        _say(f"{where}: {error.strerror or error}; give it a place that can be written")
    return EXIT_INPUT_OUTPUT


def _say(line: str) -> None:
    print(f"error: {' '.join(line.split())}", file=sys.stderr)


def _occupied() -> None:
    """Puts something behind each standard stream that is closed, so that no file takes its number.

    Writing to a closed output fails as it does for other programs; texts that an encoding lacks
    are written with escapes.
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
    """A stream for what is still to be flushed after standard output failed."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 -- lives as long as we do
