"""The style, the script and vis-network as the page carries them, each one text."""

import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

VIS = "lib/vis-9.1.2/vis-network.min.js"
IMPORT = re.compile(r"^import [^;]*? from \"\./(?P<name>[\w-]+)\.mjs\";\n", re.MULTILINE)
EXPORT = re.compile(r"^export (?:const|function) (\w+)", re.MULTILINE)
EXPORTED = re.compile(r"^export (?=const|function)", re.MULTILINE)
COMMENT = re.compile(r"^[ ]*/\*(?:[^*]|\*(?!/))*\*/\n|^[ ]*//[^\n]*\n", re.MULTILINE)
INDENT = re.compile(r"^[ \n]+", re.MULTILINE)


def vis_network() -> str:
    """vis-network 9.1.2 as pyvis brings it, with ``\\n`` line ends, without its source map."""
    text = (files("pyvis") / "templates" / VIS).read_bytes().decode("utf-8").replace("\r\n", "\n")
    return text.rpartition("//# sourceMappingURL=")[0]


@cache
def style() -> str:
    """The style sheet without comments and indentation."""
    return _short((_here() / "page.css").read_text("utf-8"))


@cache
def script() -> str:
    """The modules of ``js/`` as one script, each after those that it imports.

    A module keeps a scope of its own; what it exports is named once for all.
    """
    order: list[str] = []
    _gather("main", order)
    return f'(() => {{\n"use strict";\n{"".join(map(_scoped, order))}}})();\n'


def _scoped(name: str) -> str:
    text = _module(name)
    names = ", ".join(EXPORT.findall(text))
    body = _short(EXPORTED.sub("", IMPORT.sub("", text)))
    return f"const {{ {names} }} = (() => {{\n{body}return {{ {names} }};\n}})();\n"


def _gather(name: str, order: list[str]) -> None:
    for needed in IMPORT.finditer(_module(name)):
        if needed["name"] not in order:
            _gather(needed["name"], order)
    order.append(name)


def _module(name: str) -> str:
    return (_here() / "js" / f"{name}.mjs").read_text("utf-8")


def _short(text: str) -> str:
    """The text without comments that start a line and without indentation."""
    return INDENT.sub("", COMMENT.sub("", text))


def _here() -> Traversable:
    return files("graphkit.render")


@cache
def template() -> str:
    """The page's markup, a Jinja2 template."""
    return (_here() / "page.html").read_text("utf-8")
