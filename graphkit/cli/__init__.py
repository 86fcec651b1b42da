"""The command line, thin: words go to the verbs, their results are printed.

A command imports its needs when it runs, so that ``graphkit --help`` loads no model.
"""

import os
import sys
from typing import NoReturn

# 128 and the number of the signal, as shells have it.
EXIT_INTERRUPTED = 130


def main() -> NoReturn:
    """The command line; see ``graphkit --help``. An interruption is one line, also at the start."""
    try:
        from graphkit.cli.streams import run

        status = run()
    except KeyboardInterrupt:
        status = EXIT_INTERRUPTED
    if status == EXIT_INTERRUPTED:
        os.write(sys.__stderr__.fileno() if sys.__stderr__ else 2, b"error: interrupted\n")
    raise SystemExit(status)
