"""Oxigraph inside the page: its program as text, the graph and the questions as data."""

import base64
import re
from functools import cache
from importlib.resources import files

from msgspec import Struct

# The web build of npm's package oxigraph 0.5.11, as it is; the WebAssembly packed by gzip.
PACKAGE = "oxigraph 0.5.11"
EXPORT = re.compile(r"^export (?=class|function)", re.MULTILINE)
LAST = "export { initSync, __wbg_init as default };"
ADDRESS = "new URL('web_bg.wasm', import.meta.url)"


class Asking(Struct, frozen=True):
    """What can be asked on the page: a graph in Turtle, questions by name."""

    turtle: str
    questions: dict[str, str]


@cache
def engine() -> str:
    """Oxigraph's loader as a plain script; it is handed its program and can ask for none."""
    text = (files(__package__) / "oxigraph" / "web.js").read_text("utf-8")
    body = EXPORT.sub("", text.replace(LAST, "").replace(ADDRESS, "null"))
    return (
        f"globalThis.oxigraph = (() => {{\n{body}\nreturn {{ Store, init: __wbg_init }};\n}})();\n"
    )


@cache
def program() -> str:
    """Oxigraph's WebAssembly, packed, in Base64."""
    packed = (files(__package__) / "oxigraph" / "web_bg.wasm.gz").read_bytes()
    return base64.b64encode(packed).decode("ascii")
