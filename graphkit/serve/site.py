"""The pages of a build: its own page and files, the endpoint with its description, a query page."""

import html
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from graphkit.outputs import current
from graphkit.query import shipped
from graphkit.serve.description import DESCRIPTION
from graphkit.serve.processes import GraphProcesses
from graphkit.serve.protocol import MAX_SERVED_ROWS, answered
from graphkit.serve.refusal import RefusedRequest

# The files of a build that are shown, with their media types; no other file of the folder is.
SERVED_FILES = {
    "graph.html": "text/html",
    "graph.ttl": "text/turtle",
    "graph.trig": "application/trig",
    "graph.graphml": "application/xml",
    "statements.csv": "text/csv",
    "statements.jsonl": "application/jsonl",
    "actors.jsonl": "application/jsonl",
    "contrasts.jsonl": "application/jsonl",
    "claims.jsonl": "application/jsonl",
    "report.md": "text/markdown",
    "manifest.json": "application/json",
}
# The query page runs its own script and asks its own server, nothing else.
ASK_POLICY = "default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self'"
ASK_FILES = {"ask.js": "text/javascript", "ask.css": "text/css"}
METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"]


def site(folder: Path) -> Starlette:
    """The application that shows the build in a folder."""
    processes = GraphProcesses(folder)

    @asynccontextmanager
    async def living(_: Starlette) -> AsyncIterator[None]:
        yield
        processes.end()

    async def endpoint(request: Request) -> Response:
        _only(request, {"GET", "HEAD", "POST"}, "this endpoint only reads")
        if request.method == "POST" or request.url.query:
            return await answered(request, processes)
        return Response(DESCRIPTION, media_type="text/turtle")

    async def file(request: Request) -> Response:
        _only(request, {"GET", "HEAD"}, "this server only reads; send queries to /sparql")
        return _file(folder, request.path_params["name"] or "graph.html")

    return Starlette(
        routes=[
            Route("/sparql", endpoint, methods=METHODS),
            Route("/{name:path}", file, methods=METHODS),
        ],
        exception_handlers={RefusedRequest: _refused, HTTPException: _missed},
        lifespan=living,
    )


def _only(request: Request, methods: set[str], reason: str) -> None:
    if request.method not in methods:
        raise RefusedRequest(405, reason)


def _file(folder: Path, name: str) -> Response:
    """A file of the build, or of the page to ask; no name leads elsewhere."""
    if name == "ask":
        return Response(
            _ask_page(), media_type="text/html", headers={"Content-Security-Policy": ASK_POLICY}
        )
    if name in ASK_FILES:
        return Response(_asset(name), media_type=ASK_FILES[name])
    path = current(folder, name) if name in SERVED_FILES else None
    if path is None or not path.is_file():
        raise RefusedRequest(404, "there is no such page")
    return FileResponse(path, media_type=SERVED_FILES[name])


@cache
def _asset(name: str) -> str:
    return (files("graphkit.serve") / name).read_text("utf-8")


@cache
def _ask_page() -> str:
    options = "".join(
        f'<option value="{html.escape(one.sparql)}">{html.escape(one.question)}</option>\n'
        for one in shipped()
    )
    page = _asset("ask.html").replace("<!-- questions -->", options)
    return page.replace("<!-- rows -->", f"{MAX_SERVED_ROWS:,}")


async def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, RefusedRequest)  # noqa: S101 -- Starlette's handlers take any exception
    return error.response()


async def _missed(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 -- the same
    return RefusedRequest(error.status_code, error.detail).response()
