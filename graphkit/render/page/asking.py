"""Oxigraph inside the page: its program as text, the graph and the questions as data."""

import base64
import re
from functools import cache

from msgspec import Struct

from graphkit.render.assets import asset

# The web build of npm's package oxigraph 0.5.11, as it is; the WebAssembly packed by gzip.
OXIGRAPH_PACKAGE = "oxigraph 0.5.11"
ENGINE_EXPORT = re.compile(r"^export (?=class|function)", re.MULTILINE)
ENGINE_EXPORTS = "export { initSync, __wbg_init as default };"
ENGINE_ADDRESS = "new URL('web_bg.wasm', import.meta.url)"


class Asking(Struct, frozen=True):
    """A page that can be asked: the graph as ``turtle``, the shipped ``questions`` by name."""

    turtle: str
    questions: dict[str, str]


@cache
def engine() -> str:
    """Oxigraph's loader as a plain script; it is handed its program and can ask for none."""
    text = asset("oxigraph/web.js").read_text("utf-8")
    body = ENGINE_EXPORT.sub("", text.replace(ENGINE_EXPORTS, "").replace(ENGINE_ADDRESS, "null"))
    return (
        f"globalThis.oxigraph = (() => {{\n{body}\nreturn {{ Store, init: __wbg_init }};\n}})();\n"
    )


@cache
def program() -> str:
    """Oxigraph's WebAssembly, packed, in Base64."""
    packed = asset("oxigraph/web_bg.wasm.gz").read_bytes()
    return base64.b64encode(packed).decode("ascii")
