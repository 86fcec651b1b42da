"""The SPARQL 1.1 Protocol: a request with a query → its answer in the form that was asked for."""

import asyncio
from collections.abc import Iterable
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from graphkit.query import TABLE_KINDS, TRIPLE_KINDS, BoundedQuestion, BoundedReply
from graphkit.serve.nesting import depth
from graphkit.serve.processes import GraphProcesses
from graphkit.serve.refusal import RefusedRequest

# A stranger's query is measured before anything parses it.
MAX_REQUEST_BYTES = 16 * 2**10
MAX_QUERY_DEPTH = 100
# A client that sends its query no faster is not waited for.
BODY_SECONDS = 10.0
# A page shows no more rows; who needs all of them has the files.
MAX_SERVED_ROWS = 10_000
MAX_SERVED_SECONDS = 10.0
MAX_SERVED_BYTES = 16 * 2**20
FORM_KIND = "application/x-www-form-urlencoded"
QUERY_KIND = "application/sparql-query"
UPDATE_PARAMETERS = {"update", "using-graph-uri", "using-named-graph-uri"}
GRAPH_PARAMETERS = {"default-graph-uri", "named-graph-uri"}
LIMITS = {
    "X-Graphkit-Limits": f"rows={MAX_SERVED_ROWS} bytes={MAX_SERVED_BYTES} "
    f"seconds={MAX_SERVED_SECONDS:g}"
}
Parameters = list[tuple[str, str]]


async def answered(request: Request, processes: GraphProcesses) -> Response:
    """The response to a query.

    Raises:
        RefusedRequest: it has no query that only reads this graph, or has no answer.
    """
    sparql = _only_query(await _parameters(request))
    if depth(sparql) > MAX_QUERY_DEPTH:
        raise RefusedRequest(400, f"the query nests deeper than {MAX_QUERY_DEPTH}")
    accept = ",".join(request.headers.getlist("accept"))
    kinds = accepted(accept, TABLE_KINDS), accepted(accept, TRIPLE_KINDS)
    if kinds == (None, None):
        raise RefusedRequest(406, f"accept one of {', '.join([*TABLE_KINDS, *TRIPLE_KINDS])}")
    question = BoundedQuestion(
        sparql=sparql,
        rows=MAX_SERVED_ROWS,
        kinds=(kinds[0] or next(iter(TABLE_KINDS)), kinds[1] or next(iter(TRIPLE_KINDS))),
        size=MAX_SERVED_BYTES,
    )
    return _response(await processes.ask(question, MAX_SERVED_SECONDS), kinds)


def _response(reply: BoundedReply, kinds: tuple[str | None, str | None]) -> Response:
    if reply.error:
        raise RefusedRequest(503 if reply.spent else 400, reply.error)
    if reply.kind not in kinds:
        known = TRIPLE_KINDS if reply.kind in TRIPLE_KINDS else TABLE_KINDS
        raise RefusedRequest(406, f"accept one of {', '.join(known)}")
    cut = {"X-Graphkit-Cut": reply.cut} if reply.cut else {}
    # Its own header, since Starlette would add a charset only to texts.
    kind = {"Content-Type": f"{reply.kind}; charset=utf-8"}
    return Response(reply.body, headers={**kind, **LIMITS, **cut})


def accepted(accept: str, known: Iterable[str]) -> str | None:
    """The known media type that a header ``Accept`` likes best, None if it likes none.

    >>> accepted("text/csv;q=0.2, text/turtle, */*;q=0.1", ("application/json", "text/csv"))
    'text/csv'
    """
    wanted: dict[str, float] = {}
    for one in accept.split(","):
        kind, *options = (part.strip().lower() for part in one.split(";"))
        wanted[kind or "*/*"] = next((_quality(o) for o in options if o.startswith("q=")), 1.0)
    found: dict[str, float] = {}
    for kind in known:
        ranges = (kind, f"{kind.split('/')[0]}/*", "*/*")
        found[kind] = next((wanted[one] for one in ranges if one in wanted), 0.0)
    best = max(found, key=lambda kind: found[kind])
    return best if found[best] > 0 else None


def _quality(option: str) -> float:
    try:
        return float(option.removeprefix("q="))
    except ValueError:
        return 0.0


async def _parameters(request: Request) -> Parameters:
    """The parameters of a request, with those of its body."""
    parameters = parse_qsl(request.url.query, keep_blank_values=True)
    if request.method != "POST":
        return parameters
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind not in {FORM_KIND, QUERY_KIND}:
        raise RefusedRequest(415, f"send {QUERY_KIND} or {FORM_KIND}")
    try:
        text = (await _body(request)).decode("utf-8")
    except UnicodeDecodeError:
        raise RefusedRequest(400, "the query is not UTF-8") from None
    more = [("query", text)] if kind == QUERY_KIND else parse_qsl(text, keep_blank_values=True)
    return [*parameters, *more]


async def _body(request: Request) -> bytes:
    """The body of a request; no more of it is read than a query may have."""
    body = b""
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for part in request.stream():
                body += part
                if len(body) > MAX_REQUEST_BYTES:
                    raise RefusedRequest(413, f"a query has at most {MAX_REQUEST_BYTES} bytes")
    except TimeoutError:
        raise RefusedRequest(
            408, f"the query did not come within {BODY_SECONDS:g} seconds"
        ) from None
    except ClientDisconnect:
        raise RefusedRequest(400, "the query did not come") from None
    return body


def _only_query(parameters: Parameters) -> str:
    """The one parameter ``query``; other graphs and updates are refused."""
    names = {name for name, _ in parameters}
    if names & UPDATE_PARAMETERS:
        raise RefusedRequest(403, "this endpoint only reads")
    if names & GRAPH_PARAMETERS:
        raise RefusedRequest(403, "only this graph is asked")
    queries = [value for name, value in parameters if name == "query"]
    if len(queries) != 1:
        raise RefusedRequest(400, "send one parameter “query”")
    if len(queries[0].encode("utf-8", "replace")) > MAX_REQUEST_BYTES:
        raise RefusedRequest(413, f"a query has at most {MAX_REQUEST_BYTES} bytes")
    return queries[0]
