"""Packs vis-network as pyvis brings it into the file that every page carries.

Usage: ``python tools/page/pack.py``. Only a new pyvis is a reason to run it: what zlib writes
differs between its builds, what it reads does not, so the packed file is kept with the program.
"""

import gzip
from importlib.resources import files
from pathlib import Path

VIS = "lib/vis-9.1.2/vis-network.min.js"
FILE = Path(__file__).resolve().parents[2] / "graphkit/render/vis-network/vis-network.min.js.gz"


def brought() -> str:
    """vis-network of the installed pyvis, with ``\\n`` line ends, without its source map."""
    text = (files("pyvis") / "templates" / VIS).read_bytes().decode("utf-8").replace("\r\n", "\n")
    return text.rpartition("//# sourceMappingURL=")[0]


if __name__ == "__main__":
    FILE.write_bytes(gzip.compress(brought().encode("utf-8"), 9, mtime=0))
