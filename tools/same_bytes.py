"""Builds one input many times: `python -m tools.same_bytes FOLDER [PYTHON...]`.

The hash seed, the time zone, the locale, the umask, the working folder and the version of Python
must change no byte of a build. Each PYTHON is an interpreter with the locked packages.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SEEDS = ("0", "4711")
ZONES = ("Pacific/Kiritimati", "America/St_Johns")
LOCALES = ("C", "tr_TR.UTF-8", "ja_JP.UTF-8", "de_DE.ISO-8859-1")
MASKS = (0o022, 0o077)
HERE = Path.cwd()


def surroundings() -> list[tuple[str, str, str, int]]:
    """Every combination of hash seed, time zone, locale and umask."""
    there = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout  # noqa: S607 -- wherever it is
    plain = there.lower().replace("-", "")
    known = [name for name in LOCALES if name.lower().replace("-", "") in plain]
    return list(itertools.product(SEEDS, ZONES, known, MASKS))


def digest(folder: Path) -> str:
    """One digest of the names and the bytes of all files."""
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            whole.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes())
    return whole.hexdigest()


def built(python: str, given: Path, where: tuple[str, str, str, int]) -> str:
    """The digest of a build in some surroundings; a message if it fails."""
    seed, zone, locale, mask = where
    with tempfile.TemporaryDirectory() as place:
        told = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONPATH": str(HERE)}
        command = [python, "-W", "ignore", "-m", "graphkit", "build", str(given), "--quiet"]
        done = subprocess.run(  # noqa: S603 -- our own words
            [*command, "-o", f"{place}/out"],
            env={**os.environ, **told},
            cwd=place,
            umask=mask,
            capture_output=True,
            check=False,
        )
        out = Path(place, "out")
        return digest(out) if out.exists() else done.stderr.decode("utf-8", "replace")[-300:]


def main(given: Path, pythons: list[str]) -> int:
    """Builds in all surroundings; gives 1 if two builds differ."""
    here = surroundings()
    runs = [(sys.executable, where) for where in here]
    runs += [(python, where) for python in pythons for where in (here[0], here[-1])]
    found = [(built(python, given, where), python, where) for python, where in runs]
    kinds = {one[0] for one in found}
    for kind, python, where in found:
        if kind != found[0][0]:
            print(f"{python} {where}: {kind}")
    print(f"{len(found)} builds, {len(kinds)} different")
    return len(kinds) > 1


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]).resolve(), sys.argv[2:]))
