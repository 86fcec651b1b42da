"""The SPARQL 1.1 Protocol: a request with a query → its answer in the form that was asked for."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qsl

from graphkit.query import (
    Answer,
    QueryError,
    as_csv,
    as_json,
    as_rdf,
    as_tsv,
    ask_bounded,
)
from graphkit.serve.messages import HttpRequest, HttpResponse, refusal
from graphkit.serve.nesting import depth

# A stranger's query is measured before anything parses it.
MAX_REQUEST_BYTES = 16 * 2**10
MAX_QUERY_DEPTH = 100
# A page shows no more rows; who needs all of them has the files.
MAX_SERVED_ROWS = 10_000
MAX_SERVED_SECONDS = 10.0
MAX_SERVED_BYTES = 16 * 2**20
FORM_KIND = "application/x-www-form-urlencoded"
QUERY_KIND = "application/sparql-query"
JSON_KIND = "application/sparql-results+json"
# The forms of a table by media type; the first is that of who accepts anything.
TABLE_FORMS: dict[str, Callable[[Answer], bytes]] = {
    JSON_KIND: as_json,
    "application/json": as_json,
    "text/csv": lambda answer: as_csv(answer).encode(),
    "text/tab-separated-values": lambda answer: as_tsv(answer).encode(),
}
TRIPLE_FORMS: dict[str, Callable[[Answer], bytes]] = {
    "text/turtle": lambda answer: as_rdf(answer, {}),
    "application/n-triples": lambda answer: as_rdf(answer, {}, turtle=False),
}


def answered(request: HttpRequest, graph: Path) -> HttpResponse:
    """The response to a query of the Turtle file ``graph``, or a refusal."""
    asked = _query(request)
    if isinstance(asked, HttpResponse):
        return asked
    if depth(asked) > MAX_QUERY_DEPTH:
        return refusal(400, f"the query nests deeper than {MAX_QUERY_DEPTH}")
    try:
        answer = ask_bounded(graph, asked, seconds=MAX_SERVED_SECONDS, rows=MAX_SERVED_ROWS)
    except QueryError as error:
        late = "no answer within" in str(error) or "of memory" in str(error)
        return refusal(503 if late else 400, str(error))
    return _formed(answer, request.headers.get("accept", ""))


def _query(request: HttpRequest) -> str | HttpResponse:
    """The query of a request, or why there is none."""
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if len(request.body) > MAX_REQUEST_BYTES:
        return refusal(413, f"a query has at most {MAX_REQUEST_BYTES} bytes")
    parameters = request.parameters
    if request.method == "POST" and kind not in {FORM_KIND, QUERY_KIND}:
        return refusal(415, f"send {QUERY_KIND} or {FORM_KIND}")
    try:
        body = request.body.decode("utf-8")
    except UnicodeDecodeError:
        return refusal(400, "the query is not UTF-8")
    if request.method == "POST" and kind == QUERY_KIND:
        parameters = (*parameters, ("query", body))
    elif request.method == "POST":
        parameters = (*parameters, *parse_qsl(body, keep_blank_values=True))
    return _only_query(parameters)


def _only_query(parameters: tuple[tuple[str, str], ...]) -> str | HttpResponse:
    """The one parameter ``query``; other graphs and updates are refused."""
    if any(
        name in {"update", "using-graph-uri", "using-named-graph-uri"} for name, _ in parameters
    ):
        return refusal(403, "this endpoint only reads")
    if any(name in {"default-graph-uri", "named-graph-uri"} for name, _ in parameters):
        return refusal(403, "only this graph is asked")
    queries = [value for name, value in parameters if name == "query"]
    if len(queries) != 1:
        return refusal(400, "send one parameter “query”")
    if len(queries[0].encode("utf-8", "replace")) > MAX_REQUEST_BYTES:
        return refusal(413, f"a query has at most {MAX_REQUEST_BYTES} bytes")
    return queries[0]


def _formed(answer: Answer, accept: str) -> HttpResponse:
    """An answer in the first form that is accepted; headers say what was cut."""
    forms = TRIPLE_FORMS if answer.triples else TABLE_FORMS
    wanted = [one.split(";")[0].strip().lower() for one in accept.split(",") if one.strip()]
    anything = not wanted or {"*/*", "text/*", "application/*"} & set(wanted)
    chosen = next((one for one in wanted if one in forms), next(iter(forms)) if anything else None)
    if chosen is None:
        return refusal(406, f"accept one of {', '.join(forms)}")
    body = forms[chosen](answer)
    if len(body) > MAX_SERVED_BYTES:
        return refusal(413, f"the answer has more than {MAX_SERVED_BYTES} bytes; ask for less")
    cut = (("X-Graphkit-Rows", f"cut at {MAX_SERVED_ROWS}"),) if answer.cut else ()
    return HttpResponse(kind=f"{chosen}; charset=utf-8", body=body, more=cut)
