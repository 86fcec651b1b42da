"""The pages of a build: its own page and files, the endpoint with its description, a query page."""

import html
from pathlib import Path

from graphkit.query import shipped
from graphkit.serve.messages import HttpRequest, HttpResponse, refusal
from graphkit.serve.protocol import MAX_SERVED_ROWS, answered

# The files of a build that are shown, with their media types; no other file of the folder is.
SERVED_FILES = {
    "graph.html": "text/html",
    "graph.ttl": "text/turtle",
    "graph.trig": "application/trig",
    "graph.graphml": "application/xml",
    "statements.csv": "text/csv",
    "statements.jsonl": "application/jsonl",
    "actors.jsonl": "application/jsonl",
    "report.md": "text/markdown",
    "manifest.json": "application/json",
}
DESCRIPTION = """@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
[] a sd:Service ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:resultFormat <http://www.w3.org/ns/formats/SPARQL_Results_JSON> ,
        <http://www.w3.org/ns/formats/SPARQL_Results_CSV> ,
        <http://www.w3.org/ns/formats/SPARQL_Results_TSV> ,
        <http://www.w3.org/ns/formats/Turtle> , <http://www.w3.org/ns/formats/N-Triples> .
"""
QUERY_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Ask the graph</title>
<style>body{{font:16px sans-serif;margin:2rem}}textarea{{width:100%;height:16rem}}
table{{border-collapse:collapse}}td,th{{border:1px solid #999;padding:.3rem}}</style>
<h1>Ask the graph</h1>
<p><label>Question <select id="shipped"><option value="">of your own</option>
{options}</select></label></p>
<p><label>SPARQL<textarea id="query"></textarea></label></p>
<p><button id="ask">Ask</button> At most {rows} rows.</p><div id="answer" role="status"></div>
<script>
const at = id => document.getElementById(id);
at("shipped").onchange = () => {{ at("query").value = at("shipped").value; }};
at("ask").onclick = async () => {{
  const told = await fetch("sparql", {{method: "POST", body: at("query").value, headers: {{
    "Content-Type": "application/sparql-query",
    "Accept": "application/sparql-results+json, text/turtle"}}}});
  const text = await told.text(), place = at("answer");
  if (!told.ok || !told.headers.get("Content-Type").includes("json")) {{
    const shown = document.createElement("pre");
    shown.textContent = text; place.replaceChildren(shown); return;
  }}
  const found = JSON.parse(text);
  if ("boolean" in found) {{ place.textContent = found.boolean ? "yes" : "no"; return; }}
  const table = document.createElement("table"), head = table.insertRow();
  for (const name of found.head.vars) {{
    head.appendChild(document.createElement("th")).textContent = name;
  }}
  for (const one of found.results.bindings) {{
    const row = table.insertRow();
    for (const name of found.head.vars) row.insertCell().textContent = one[name]?.value ?? "";
  }}
  place.replaceChildren(table);
}};
</script></html>
"""


def response(request: HttpRequest, folder: Path) -> HttpResponse:
    """The response to a request, from the build in ``folder``."""
    if request.method not in {"GET", "HEAD", "POST"}:
        return refusal(405, "this endpoint only reads")
    if request.path == "/sparql":
        asked = request.method == "POST" or request.parameters
        described = HttpResponse(kind="text/turtle; charset=utf-8", body=DESCRIPTION.encode())
        return answered(request, folder / "graph.ttl") if asked else described
    if request.method == "POST":
        return refusal(405, "send queries to /sparql")
    if request.path == "/ask":
        return HttpResponse(kind="text/html; charset=utf-8", body=_query_page())
    name = "graph.html" if request.path == "/" else request.path.removeprefix("/")
    if name not in SERVED_FILES or not (folder / name).is_file():
        return refusal(404, "there is no such page")
    kind = f"{SERVED_FILES[name]}; charset=utf-8"
    return HttpResponse(kind=kind, body=(folder / name).read_bytes())


def _query_page() -> bytes:
    options = "".join(
        f'<option value="{html.escape(one.sparql)}">{html.escape(one.question)}</option>'
        for one in shipped()
    )
    return QUERY_PAGE.format(options=options, rows=f"{MAX_SERVED_ROWS:,}").encode()
