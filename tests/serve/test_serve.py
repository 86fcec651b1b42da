"""graphkit serve: what is asked is answered, what is hostile is refused, with status and reason."""

import http.client
import json
import re
import socket
import threading
import time
from urllib.parse import quote, urlencode

import pytest
import rdflib
from newsroom import newsroom

from graphkit.serve import server
from graphkit.serve.site import SERVED_FILES
from graphkit.store import save

NAMES = "SELECT ?n { ?a skos:prefLabel ?n } ORDER BY ?n"
MADE = "CONSTRUCT { ?a gk:said ?c } { ?a gk:said ?c }"
QUERY = {"Content-Type": "application/sparql-query"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
DEEP = "SELECT * " + "{" * 101 + "}" * 101
CROSS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?c ?f ?i ?l"


@pytest.fixture(scope="module")
def port(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    save(newsroom(), folder)
    (folder / "graph.html").write_text("<title>page</title>", "utf-8")
    (folder / "secret.txt").write_text("secret", "utf-8")
    with server(folder, 0) as made:
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield made.server_address[1]
        made.shutdown()


def sent(port: int, method: str, path: str, body: str | bytes | None = None, **headers: str):
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=40)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    line.request(method, path, body.encode() if isinstance(body, str) else body, named)
    told = line.getresponse()
    return told.status, dict(told.getheaders()), told.read().decode("utf-8")


def test_a_query_is_answered_by_get_and_by_both_kinds_of_post(port):
    got = sent(port, "GET", f"/sparql?query={quote(NAMES)}")
    posted = sent(port, "POST", "/sparql", NAMES, **QUERY)
    form = sent(port, "POST", "/sparql", urlencode({"query": NAMES}), **FORM)
    assert got[0] == posted[0] == form[0] == 200
    assert got[2] == posted[2] == form[2]
    rows = json.loads(got[2])["results"]["bindings"]
    assert [row["n"]["value"] for row in rows][:2] == ["Ada Hill", "Bo Lind"]


@pytest.mark.parametrize(
    ("query", "accept", "kind", "start"),
    [
        (NAMES, "text/csv", "text/csv", "n\nAda Hill"),
        (NAMES, "text/tab-separated-values", "text/tab-separated-values", '?n\n"Ada Hill"@en'),
        (NAMES, "text/html, */*;q=0.1", "application/sparql-results+json", "{"),
        (MADE, "text/turtle", "text/turtle", "<tag:"),
        (MADE, "application/n-triples", "application/n-triples", "<tag:"),
        ("ASK { ?a gk:said ?c }", "application/json", "application/json", '{"boolean":true'),
    ],
)
def test_the_form_is_the_first_that_is_accepted(port, query, accept, kind, start):
    status, headers, text = sent(port, "POST", "/sparql", query, Accept=accept, **QUERY)
    assert (status, headers["Content-Type"].split(";")[0]) == (200, kind)
    assert text.startswith(start)


def test_the_endpoint_describes_itself(port):
    _, _, text = sent(port, "GET", "/sparql")
    assert len(rdflib.Graph().parse(data=text, format="turtle")) > 3


def test_the_page_and_the_files_are_shown_and_no_other_file(port):
    assert "<title>page</title>" in sent(port, "GET", "/")[2]
    assert "gk:Statement" in sent(port, "GET", "/graph.ttl")[2]
    status, headers, text = sent(port, "HEAD", "/statements.csv")
    assert (status, text) == (200, "")
    assert int(headers["Content-Length"]) > 100
    assert "secret.txt" not in SERVED_FILES


def test_the_page_to_ask_loads_nothing_and_has_the_shipped_questions(port):
    _, _, text = sent(port, "GET", "/ask")
    assert "What did an actor say, in the order of time" in text
    assert not re.findall(r"(?:src|href)=", text)


def test_no_page_of_another_origin_is_let_in(port):
    for path in ("/", "/ask", "/sparql"):
        _, headers, _ = sent(port, "GET", path, Origin="https://evil.example")
        assert not [name for name in headers if name.lower().startswith("access-control")]
        assert headers["X-Content-Type-Options"] == "nosniff"


UPDATES = ("INSERT DATA { <a:a> <a:b> 1 }", "DELETE WHERE { ?s ?p ?o }", "LOAD <http://x/>")
UPDATES += (
    "CLEAR ALL",
    "DROP ALL",
    "CREATE GRAPH <a:g>",
    "COPY <a:a> TO <a:b>",
    "MOVE <a:a> TO <a:b>",
)
READS_ELSEWHERE = (
    "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
    "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
    "SELECT * { SER\\u0056ICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
    "SELECT * FROM <http://127.0.0.1:1/> { ?s ?p ?o }",
    "SELECT * FROM NAMED <file:///etc/passwd> { ?s ?p ?o }",
    "ASK FROM <http://127.0.0.1:1/> { ?s ?p ?o }",
)
REFUSED = (
    *((("POST", "/sparql", text, QUERY), 400, "changes the graph") for text in UPDATES),
    *(
        (("POST", "/sparql", text, QUERY), 400, "only this graph is asked")
        for text in READS_ELSEWHERE
    ),
    (("POST", "/sparql", "update=DROP+ALL", FORM), 403, "only reads"),
    (("POST", "/sparql", "query=ASK{}&update=DROP+ALL", FORM), 403, "only reads"),
    (("POST", "/sparql", "query=ASK{}&using-graph-uri=a:b", FORM), 403, "only reads"),
    (("GET", "/sparql?query=ASK{}&default-graph-uri=http://x/", None, {}), 403, "this graph"),
    (("GET", "/sparql?query=ASK{}&named-graph-uri=http://x/", None, {}), 403, "this graph"),
    (("GET", "/sparql?query=ASK{}&query=ASK{}", None, {}), 400, "one parameter"),
    (("GET", "/sparql?other=1", None, {}), 400, "one parameter"),
    (("POST", "/sparql", "", FORM), 400, "one parameter"),
    (("POST", "/sparql", "ASK {}", {"Content-Type": "text/plain"}), 415, "send application"),
    (("POST", "/sparql", "ASK {}", {"Content-Type": "application/sparql-update"}), 415, "send"),
    (("POST", "/sparql", b"\xff\xfe", QUERY), 400, "not UTF-8"),
    (("POST", "/sparql", "ASK {} #" + "x" * 17_000, QUERY), 413, "at most 16384 bytes"),
    (("GET", "/sparql?query=" + "x" * 17_000, None, {}), 413, "at most 16384 bytes"),
    (("POST", "/sparql", DEEP, QUERY), 400, "nests deeper than 100"),
    (
        ("POST", "/sparql", "ASK { FILTER" + "(" * 150 + "1" + ")" * 150 + " }", QUERY),
        400,
        "deeper",
    ),
    (("POST", "/sparql", "SELECT", QUERY), 400, "line 1"),
    (("POST", "/sparql", "\x00", QUERY), 400, "line 1"),
    (("POST", "/sparql", "ASK { ?s foo:bar ?o }", QUERY), 400, "not declared"),
    (("POST", "/sparql", NAMES, {**QUERY, "Accept": "image/png"}), 406, "accept one of"),
    (("POST", "/", "ASK {}", QUERY), 405, "/sparql"),
    (("PUT", "/graph.ttl", "x", {}), 405, "only reads"),
    (("DELETE", "/graph.ttl", None, {}), 405, "only reads"),
    (("PATCH", "/sparql", "x", {}), 405, "only reads"),
    (("OPTIONS", "/sparql", None, {}), 405, "only reads"),
    (("GET", "/secret.txt", None, {}), 404, "no such page"),
    (("GET", "/../../etc/passwd", None, {}), 404, "no such page"),
    (("GET", "/%2e%2e/%2e%2e/etc/passwd", None, {}), 404, "no such page"),
    (("GET", "//etc/passwd", None, {}), 404, "no such page"),
    (("GET", "/graph.ttl/", None, {}), 404, "no such page"),
    (("GET", "/", None, {"Host": "evil.example"}), 403, "its own name"),
    (("GET", "/sparql?query=ASK{}", None, {"Host": "evil.example"}), 403, "its own name"),
    (("POST", "/sparql", "ASK {}", {**QUERY, "Host": "127.0.0.1"}), 403, "its own name"),
    (("POST", "/sparql", "ASK {}", {**QUERY, "Content-Length": "-1"}), 411, "length"),
    (("POST", "/sparql", "0\r\n\r\n", {**QUERY, "Transfer-Encoding": "chunked"}), 411, "length"),
)


@pytest.mark.parametrize(("request_", "status", "reason"), REFUSED)
def test_a_hostile_request_is_refused(port, request_, status, reason):
    method, path, body, headers = request_
    found, _, text = sent(port, method, path, body, **headers)
    assert (found, reason in text) == (status, True), text
    assert len(text.splitlines()) == 1


def test_there_are_forty_of_them():
    assert len(REFUSED) >= 40


def test_a_slow_client_and_a_cross_join_hold_nobody_up(port):
    with socket.create_connection(("127.0.0.1", port)) as slow:
        slow.sendall(b"POST /sparql HTTP/1.1\r\n")
        ended: list[int] = []
        cross = threading.Thread(
            target=lambda: ended.append(sent(port, "POST", "/sparql", CROSS, **QUERY)[0])
        )
        cross.start()
        start = time.monotonic()
        assert sent(port, "POST", "/sparql", NAMES, **QUERY)[0] == 200
        assert time.monotonic() - start < 8
        cross.join(40)
    assert ended == [503]
