"""The command line. It passes arguments to the packages that do the work and prints the results.

A command imports these packages when it runs, so that ``graphkit --help`` loads no model.
"""

import os
import sys
from typing import NoReturn

# 128 plus the number of the signal SIGINT (2), as in shells.
EXIT_INTERRUPTED = 130


def main() -> NoReturn:
    """Run the command line and exit with its status; see ``graphkit --help``.

    Ctrl-C prints one line and no traceback, also while modules are still imported.
    """
    try:
        from graphkit.cli.streams import run

        status = run()
    except KeyboardInterrupt:
        status = EXIT_INTERRUPTED
    if status == EXIT_INTERRUPTED:
        os.write(sys.__stderr__.fileno() if sys.__stderr__ else 2, b"error: interrupted\n")
    raise SystemExit(status)
