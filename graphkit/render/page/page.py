"""The page: pyvis's network in a template of our own, closed to the network by its policy."""

import base64
import hashlib
import json
from importlib.metadata import version

from jinja2 import DictLoader, Environment
from markupsafe import Markup

from graphkit.records import Timeline
from graphkit.render.assets import VIS_NETWORK_VERSION, packed, script, style, template, vis_network
from graphkit.render.claims import claims
from graphkit.render.graph import network
from graphkit.render.heading import description, heading
from graphkit.render.page.asking import OXIGRAPH_PACKAGE, Asking, engine, program
from graphkit.render.page.data import data
from graphkit.render.page.story import Story

TEMPLATE_NAME = "page.html"


def page(
    timeline: Timeline,
    *,
    title: str | None = None,
    asking: Asking | None = None,
    story: Story | None = None,
) -> str:
    """One HTML file that shows a timeline: graph, dates, sentences; it runs without a network.

    ``title`` is its heading; without one the title of the only article, else a plain name.
    Everything that comes from articles is data of the page's script, none of it is markup, and
    the page's policy lets only the texts run that it brings. Lone surrogates, which no UTF-8 file
    can hold, become ``?``. ``asking`` puts Oxigraph into the page, which makes it 2 MB
    larger; ``story`` leads through its steps.
    """
    drawn = claims(timeline)
    net = network(timeline.actors, drawn)
    told = {"title": title or heading(timeline), "made": _made(asking), **data(timeline, drawn)}
    if asking:
        told["ask"] = {"turtle": asking.turtle, "questions": asking.questions}
    if story:
        told["story"] = {"title": story.title, "steps": [[s.address, s.text] for s in story.step]}
    net.templateEnv = _environment(told, description(timeline), asks=asking is not None)
    net.path, net.heading = TEMPLATE_NAME, told["title"]
    html: str = net.generate_html(TEMPLATE_NAME)
    return html.encode("utf-8", "replace").decode("utf-8")


def _made(asking: Asking | None) -> dict[str, str]:
    """The programs that drew the page, by name and version."""
    name, number = OXIGRAPH_PACKAGE.split()
    engines = {name: number} if asking else {}
    drawn = {
        "graphkit": version("graphkit"),
        "pyvis": version("pyvis"),
        "vis-network": VIS_NETWORK_VERSION,
    }
    return drawn | engines


def _environment(told: dict[str, object], described: str, *, asks: bool) -> Environment:
    """A template environment that escapes; the page's own texts are safe, all data is not."""
    made = Environment(
        loader=DictLoader({TEMPLATE_NAME: template()}), autoescape=True, trim_blocks=True
    )
    made.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    made.globals |= {
        "told": told,
        "described": described,
        "policy": _policy(style(), [vis_network(), script()], asks=asks),
        "packed": packed(),
        "program": program() if asks else "",
        "engine": Markup(engine()) if asks else "",  # noqa: S704 -- a file of this package
        "style": Markup(style()),  # noqa: S704 -- a file of this package
        "script": Markup(script()),  # noqa: S704 -- pinned by a test
        "from_json": json.loads,
    }
    return made


def _policy(css: str, scripts: list[str], *, asks: bool) -> str:
    """A Content-Security-Policy (level 3) that names what may run by its SHA-256 alone.

    vis-network comes packed and is run by the page's script: the browser lets no other text pass.
    A page that can be asked may compile the WebAssembly that it brings, in a worker that its own
    script makes of its own text; only the scripts that are named can make one. The icon is a text
    in the page itself.
    """
    run = " ".join([*map(_hash, scripts), *(["'wasm-unsafe-eval'"] if asks else [])])
    closed = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:"
    work = "; worker-src blob:" if asks else ""
    return f"{closed}{work}; script-src {run}; style-src {_hash(css)}"


def _hash(text: str) -> str:
    value = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{value}'"
