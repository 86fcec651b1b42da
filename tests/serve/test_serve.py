"""graphkit serve: what is asked is answered, what is hostile is refused, with status and reason."""

import http.client
import json
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from urllib.parse import quote, urlencode

import pytest
import rdflib
from commands import command
from newsroom import newsroom, saved

from graphkit.serve import BuildServer
from graphkit.serve.protocol import FORM_KIND
from graphkit.serve.site import SERVED_FILES
from graphkit.store import save

NAMES = "SELECT ?n { ?a skos:prefLabel ?n } ORDER BY ?n"
MADE = "CONSTRUCT { ?a gk:said ?c } { ?a gk:said ?c }"
QUERY = {"Content-Type": "application/sparql-query"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
CHUNKED = {"Transfer-Encoding": "chunked"}
DEEP = "SELECT * " + "{" * 101 + "}" * 101
CROSS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?c ?f ?i ?l"


@pytest.fixture(scope="module")
def port(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    save(newsroom(), folder)
    (folder / "graph.html").write_text("<title>page</title>", "utf-8")
    (folder / "secret.txt").write_text("secret", "utf-8")
    made = BuildServer(folder, 0)
    running = threading.Thread(target=made.run)
    running.start()
    yield made.port
    made.stop()
    running.join()


def sent(port: int, method: str, path: str, body: str | bytes | None = None, **headers: str):
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=40)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    line.request(method, path, body.encode() if isinstance(body, str) else body, named)
    told = line.getresponse()
    names = {name.title(): value for name, value in told.getheaders()}
    text = told.read().decode("utf-8")
    line.close()
    return told.status, names, text


def hung_up(port: int, method: str, path: str, body: str | bytes | None, **headers: str):
    """The answer of a server that may hang up before all of the request, or the answer, is read.

    The system then drops what is on its way, so the request is sent again.
    """
    for _ in range(9):
        try:
            return sent(port, method, path, body, **headers)
        except (ConnectionResetError, BrokenPipeError):
            time.sleep(0.05)
    return sent(port, method, path, body, **headers)


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
        (NAMES, "text/csv;q=0.3, application/json;q=0.7", "application/json", "{"),
        (NAMES, "application/sparql-results+xml", "application/sparql-results+xml", "<?xml"),
        (MADE, "text/turtle", "text/turtle", "@prefix"),
        (MADE, "application/rdf+xml", "application/rdf+xml", "<?xml"),
        (MADE, "application/ld+json, text/turtle;q=0.9", "application/ld+json", "["),
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
    where = f"http://127.0.0.1:{port}/sparql"
    told = rdflib.Graph().parse(data=text, format="turtle", publicID=where)
    terms = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    assert set(told.objects(None, terms.endpoint)) == {rdflib.URIRef(where)}
    assert len(set(told.objects(None, terms.resultFormat))) == 8


def test_rdflib_asks_the_endpoint_as_any_other(port):
    store = rdflib.Graph("SPARQLStore")
    store.open(f"http://127.0.0.1:{port}/sparql")
    skos = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
    assert next(iter(store.query(skos + NAMES)))[0] == rdflib.Literal("Ada Hill", lang="en")


def test_what_is_cut_is_said_in_a_header(port):
    every = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
    status, headers, text = sent(port, "POST", "/sparql", every, Accept="text/csv", **QUERY)
    assert (status, headers["X-Graphkit-Cut"]) == (200, "at 10000 rows")
    assert headers["X-Graphkit-Limits"] == "rows=10000 bytes=16777216 seconds=10"
    assert len(text.splitlines()) == 10_001
    _, headers, _ = sent(port, "POST", "/sparql", NAMES, **QUERY)
    assert "X-Graphkit-Cut" not in headers


def test_an_answer_has_at_most_so_many_bytes(port):
    long = f'SELECT ?s (CONCAT(?x, ?x, ?x, ?x, ?x) AS ?y) {{ ?s ?p ?o BIND("{"a" * 9000}" AS ?x) }}'
    status, headers, text = sent(port, "POST", "/sparql", long, Accept="text/csv", **QUERY)
    assert status == 200
    assert headers["X-Graphkit-Cut"].startswith("at 3")
    assert len(text) < 17 * 2**20


def test_another_build_in_the_folder_is_asked_from_then_on(tmp_path, tiny):
    save(newsroom(), tmp_path)
    made = BuildServer(tmp_path, 0)
    running = threading.Thread(target=made.run)
    running.start()
    names = [sent(made.port, "POST", "/sparql", NAMES, **QUERY)[2]]
    save(tiny, tmp_path)
    names.append(sent(made.port, "POST", "/sparql", NAMES, **QUERY)[2])
    made.stop()
    running.join()
    assert "Bo Lind" in names[0]
    assert "Springfield" in names[1]
    assert "Bo Lind" not in names[1]


def test_the_page_and_the_files_are_shown_and_no_other_file(port):
    assert "<title>page</title>" in sent(port, "GET", "/")[2]
    assert "gk:Statement" in sent(port, "GET", "/graph.ttl")[2]
    status, headers, text = sent(port, "HEAD", "/statements.csv")
    assert (status, text) == (200, "")
    assert int(headers["Content-Length"]) > 100
    assert "secret.txt" not in SERVED_FILES


def test_the_page_to_ask_loads_nothing_and_has_the_shipped_questions(port):
    _, headers, text = sent(port, "GET", "/ask")
    assert "What did an actor say, in the order of time" in text
    loaded = re.findall(r'(?:src|href)="([^"]+)"', text)
    assert loaded == ["ask.css", "ask.js"]
    for name in loaded:
        assert sent(port, "GET", f"/{name}")[0] == 200
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_no_page_of_another_origin_is_let_in(port):
    own = f"http://127.0.0.1:{port}"
    assert sent(port, "POST", "/sparql", NAMES, Origin=own, **QUERY)[0] == 200
    for path in ("/", "/ask", "/sparql"):
        status, headers, _ = sent(port, "GET", path, Origin="https://evil.example")
        assert status == 403
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
    (("POST", "/sparql", "ASK {}", {**QUERY, "Origin": "https://evil.example"}), 403, "no page"),
    (("POST", "/sparql", "ASK {}", {**QUERY, "Origin": "null"}), 403, "no page"),
    (("POST", "/sparql", "ASK {}", {**QUERY, "Content-Length": "-1"}), 400, "Invalid HTTP"),
    (("POST", "/sparql", "5000\r\n" + "x" * 20480, {**QUERY, **CHUNKED}), 413, "at most 16384"),
    (("GET", "/", None, {"X-Long": "x" * 17_000}), 431, "at most 16384"),
    (("TRACE", "/sparql", None, {}), 405, "only reads"),
    (
        ("POST", "/sparql", "ASK {}", {"Content-Type": "multipart/form-data; boundary=x"}),
        415,
        "send",
    ),
)


@pytest.mark.parametrize(("request_", "status", "reason"), REFUSED)
def test_a_hostile_request_is_refused(port, request_, status, reason):
    method, path, body, headers = request_
    found, _, text = hung_up(port, method, path, body, **headers)
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


def test_who_sends_no_whole_request_is_hung_up_on(tmp_path, monkeypatch):
    monkeypatch.setattr("graphkit.serve.server.SILENCE_SECONDS", 1)
    monkeypatch.setattr("graphkit.serve.protocol.BODY_SECONDS", 0.5)
    save(newsroom(), tmp_path)
    made = BuildServer(tmp_path, 0)
    running = threading.Thread(target=made.run)
    running.start()
    head = f"POST /sparql HTTP/1.1\r\nHost: 127.0.0.1:{made.port}\r\n"
    silent, begun, slow = (
        "",
        head,
        f"{head}Content-Type: {FORM_KIND}\r\nContent-Length: 9\r\n\r\nq",
    )
    told = [heard(made.port, words) for words in (silent, begun, slow)]
    made.stop()
    running.join()
    assert told[:2] == ["", ""]
    assert told[2].startswith("HTTP/1.1 408")


def heard(port: int, words: str) -> str:
    with socket.create_connection(("127.0.0.1", port), timeout=5) as line:
        line.sendall(words.encode())
        return line.recv(4096).decode()


def test_ctrl_c_ends_the_command_within_two_seconds(tmp_path):
    out = saved(tmp_path) / "out"
    words = [sys.executable, "-m", "graphkit", "serve", str(out), "--port", "0"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as one:
        where = one.stdout.readline().split("/  ")[0]
        sent(int(where.rsplit(":", 1)[1]), "POST", "/sparql", NAMES, **QUERY)
        start = time.monotonic()
        one.send_signal(signal.SIGINT)
        assert one.wait(10) == 130
        assert time.monotonic() - start < 3


def test_a_port_that_is_taken_is_one_line(port, tmp_path):
    done = command("serve", saved(tmp_path) / "out", "--port", port, cwd=tmp_path)
    assert (done.returncode, "give another --port" in done.stderr) == (74, True)


@pytest.mark.parametrize("number", ["-1", "65536", "http"])
def test_a_port_that_is_none_is_refused(number, tmp_path):
    done = command("serve", saved(tmp_path) / "out", "--port", number, cwd=tmp_path)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)


def test_many_clients_get_all_their_answers(port):
    told: list[int] = []

    def client() -> None:
        told.extend(sent(port, "POST", "/sparql", NAMES, **QUERY)[0] for _ in range(5))

    clients = [threading.Thread(target=client) for _ in range(16)]
    for one in clients:
        one.start()
    for one in clients:
        one.join()
    assert told == [200] * 80
