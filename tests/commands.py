"""The command line as a user types it, in a process of its own."""

import subprocess
import sys
from pathlib import Path


def command(*words: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    """What ``graphkit`` with some words prints and returns, in a working folder."""
    return subprocess.run(
        [sys.executable, "-m", "graphkit", *map(str, words)],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
    )
