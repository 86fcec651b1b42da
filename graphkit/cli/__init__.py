"""The commands, thin: each hands its words to the verbs and prints what they give.

What a command needs is imported when it runs, so that ``graphkit --help`` loads no model.
"""

import os
import sys
from typing import NoReturn

INTERRUPTED = 130


def main() -> NoReturn:
    """The command line; see ``graphkit --help``. An interruption is one line, also at the start."""
    try:
        from graphkit.cli.streams import run

        status = run()
    except KeyboardInterrupt:
        status = INTERRUPTED
    if status == INTERRUPTED:
        os.write(sys.__stderr__.fileno() if sys.__stderr__ else 2, b"error: interrupted\n")
    raise SystemExit(status)
