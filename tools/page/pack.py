"""Packs what every page carries: the modules of ``js/`` as one short script, and vis-network.

Usage: ``python tools/page/pack.py`` after each change of a module (esbuild comes by ``npm ci`` in
this folder), ``python tools/page/pack.py vis-network`` after a new pyvis. The results are kept with
the program: what zlib and esbuild write differs between their versions, what a page carries does
not. The first line of the script has the digest of the modules; a test compares it.
"""

import gzip
import hashlib
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

VIS = "lib/vis-9.1.2/vis-network.min.js"
HERE = Path(__file__).resolve().parent
RENDER = HERE.parents[1] / "graphkit/render"
FILE = RENDER / "vis-network/vis-network.min.js.gz"
SCRIPT = RENDER / "page.min.js"
ESBUILD = ["npx", "esbuild", "--bundle", "--minify", "--format=iife", "--target=es2022"]


def brought() -> str:
    """vis-network of the installed pyvis, with ``\\n`` line ends, without its source map."""
    text = (files("pyvis") / "templates" / VIS).read_bytes().decode("utf-8").replace("\r\n", "\n")
    return text.rpartition("//# sourceMappingURL=")[0]


def modules_digest() -> str:
    """The SHA-256 of the names and texts of all modules, in hexadecimal digits."""
    told = hashlib.sha256()
    for path in sorted((RENDER / "js").rglob("*.mjs")):
        told.update(f"{path.relative_to(RENDER).as_posix()}\n{path.read_text('utf-8')}".encode())
    return told.hexdigest()


def script() -> str:
    """The modules as one script, after a line with their digest."""
    command = [*ESBUILD, "--charset=utf8", str(RENDER / "js/main.mjs")]
    made = subprocess.run(  # noqa: S603 -- our own words
        command, cwd=HERE, check=True, capture_output=True, text=True
    )
    return f"/* js/ {modules_digest()} */\n{made.stdout}"


def zipped(data: bytes) -> bytes:
    """The data by gzip: by zopfli, which is 4 % smaller, where it is installed."""
    try:
        import zopfli.gzip  # noqa: PLC0415 -- only who packs needs it
    except ImportError:
        return gzip.compress(data, 9, mtime=0)
    return bytes(zopfli.gzip.compress(data, numiterations=30))


if __name__ == "__main__":
    if sys.argv[1:] == ["vis-network"]:
        FILE.write_bytes(zipped(brought().encode("utf-8")))
    else:
        SCRIPT.write_text(script(), "utf-8")
