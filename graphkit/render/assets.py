"""The style, the script and vis-network as the page carries them, each one text."""

import base64
import gzip
import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

# pyvis's file, with ``\n`` line ends and without its source map (tools/page/pack.py).
VIS_NETWORK_FILE = "vis-network/vis-network.min.js.gz"
VIS_NETWORK_VERSION = "9.1.2"
CODE_COMMENT = re.compile(r"^[ ]*/\*(?:[^*]|\*(?!/))*\*/\n", re.MULTILINE)
CODE_INDENT = re.compile(r"^[ \n]+", re.MULTILINE)
# A space that a style sheet does not need: no string in page.css has one of these signs.
STYLE_GAP = re.compile(r"(?<=[:;,{}]) | (?=[{}])|;(?= ?})")


def asset(name: str) -> Traversable:
    """A file that the page carries, by its path in ``render/``."""
    return files("graphkit.render") / name


@cache
def vis_network() -> str:
    """vis-network, the text that the page runs."""
    return gzip.decompress(_packed()).decode("utf-8")


@cache
def packed() -> str:
    """The same as the page carries it: packed by gzip, in Base64."""
    return base64.b64encode(_packed()).decode("ascii")


def _packed() -> bytes:
    return asset(VIS_NETWORK_FILE).read_bytes()


@cache
def style() -> str:
    """The style sheet without comments, indentation and needless spaces."""
    return STYLE_GAP.sub("", _short(asset("page.css").read_text("utf-8")))


@cache
def script() -> str:
    """The modules of ``js/`` as one short script (``tools/page/pack.py`` makes it)."""
    return asset("page.min.js").read_text("utf-8")


def _short(text: str) -> str:
    """The text without comments that start a line and without indentation."""
    return CODE_INDENT.sub("", CODE_COMMENT.sub("", text))


@cache
def template() -> str:
    """The page's markup, a Jinja2 template."""
    return asset("page.html").read_text("utf-8")
