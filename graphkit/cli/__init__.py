"""The command line. It passes arguments to the packages that do the work and prints the results.

A command imports these packages when it runs, so that ``graphkit --help`` loads no model.
"""

import os
import signal
import sys
import threading
from types import FrameType
from typing import NoReturn

# 128 plus the number of the signal, as in shells: SIGINT is 2, SIGTERM 15.
EXIT_INTERRUPTED, EXIT_TERMINATED = 130, 143
# A step that lasts longer after a signal is not waited for; users were promised two seconds.
PATIENCE_SECONDS = 1.5
INTERRUPTED = b"error: interrupted; an earlier build is as it was: run the command again\n"


def main() -> NoReturn:
    """Run the command line and exit with its status; see ``graphkit --help``.

    Ctrl-C and SIGTERM print one line and no traceback, also while modules are still imported, and
    end the program within two seconds.
    """
    status = EXIT_INTERRUPTED

    def ended(number: int, _: FrameType | None) -> None:
        nonlocal status
        status = EXIT_TERMINATED if number == signal.SIGTERM else EXIT_INTERRUPTED
        raise KeyboardInterrupt

    said = _ended_soon()
    signal.signal(signal.SIGTERM, ended)
    signal.signal(signal.SIGINT, ended)
    try:
        from graphkit.cli.streams import run

        told = run()
        told = status if told == EXIT_INTERRUPTED else told
    except KeyboardInterrupt:
        told = status
    if told in {EXIT_INTERRUPTED, EXIT_TERMINATED}:
        _say_interrupted(said)
    raise SystemExit(told)


def _say_interrupted(said: threading.Event) -> None:
    """Prints the line about the interruption if it has not been ``said`` yet."""
    if not said.is_set():
        os.write(sys.__stderr__.fileno() if sys.__stderr__ else 2, INTERRUPTED)
    said.set()


def _ended_soon() -> threading.Event:
    """Ends the program a while after a signal, even if it is in the middle of a long step.

    The event is set once the line about the interruption has been printed.
    """
    said = threading.Event()
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    signal.set_wakeup_fd(writer, warn_on_full_buffer=False)

    def watch() -> None:
        number = os.read(reader, 1)
        said.wait(PATIENCE_SECONDS)
        _say_interrupted(said)
        os._exit(128 + number[0])

    threading.Thread(target=watch, daemon=True).start()
    return said
