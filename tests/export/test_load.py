"""graphkit load: a store keeps several builds; an article that comes again is replaced."""

import json
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from urllib.request import Request, urlopen

import msgspec
import pyoxigraph as ox
import pytest
from commands import command
from newsroom import newsroom

from graphkit.errors import OutputError
from graphkit.export import Built
from graphkit.export.loading import load_endpoint, load_store, named_graphs
from graphkit.store import Ingredients, manifest, save

OWN = "https://news.example/graph/"


@pytest.fixture
def builds(tiny, tmp_path):
    for name, timeline, more in (
        ("local", newsroom(), {}),
        ("tiny", tiny, {}),
        ("own", newsroom(), {"base_iri": OWN}),
        ("tiny_own", tiny, {"base_iri": OWN}),
    ):
        paths = save(timeline, tmp_path / name, made_with=Ingredients(models={"m": name}), **more)
        (tmp_path / name / "manifest.json").write_bytes(manifest((), paths, models={}))
    return tmp_path


@pytest.fixture(scope="module")
def oxigraph():
    """The address of a server of Oxigraph with an empty store in memory."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    program = Path(sys.executable).with_name("oxigraph")
    words = [program, "serve", "--bind", f"127.0.0.1:{port}"]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        for _ in range(100):
            with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
        running.kill()


def counted(url: str) -> dict[str, int]:
    """The number of triples of each graph that a server holds."""
    words = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
    asked = Request(  # noqa: S310 -- our own server
        f"{url}/query", words.encode(), {"Content-Type": "application/sparql-query"}
    )
    with urlopen(asked, timeout=10) as told:  # noqa: S310 -- the same
        rows = json.load(told)["results"]["bindings"]
    return {row["g"]["value"]: int(row["n"]["value"]) for row in rows}


def count(folder) -> int:
    return len(ox.Store.read_only(str(folder)))


def test_a_build_is_loaded_once_however_often(builds):
    first = load_store(Built(builds / "own"), builds / "store")
    assert first == sum(map(len, named_graphs(Built(builds / "own")).values())) > 100
    assert load_store(Built(builds / "own"), builds / "store") == first
    assert count(builds / "store") == first


def test_two_builds_stand_beside_each_other(builds):
    one = load_store(Built(builds / "own"), builds / "store")
    two = load_store(Built(builds / "tiny_own"), builds / "store")
    assert count(builds / "store") == one + two


def test_another_build_with_local_names_is_loaded_only_if_it_is_asked_for(builds):
    first = load_store(Built(builds / "local"), builds / "store")
    with pytest.raises(OutputError, match="another build with local names"):
        load_store(Built(builds / "tiny"), builds / "store")
    assert count(builds / "store") == first
    more = load_store(Built(builds / "tiny"), builds / "store", merge_local=True)
    assert count(builds / "store") == first + more


def test_a_build_with_one_more_article_takes_the_place_of_the_earlier_one(builds):
    whole = newsroom()
    first = whole.articles[0].id
    told = tuple(one for one in whole.statements if one.utterance.article == first)
    part = msgspec.structs.replace(
        whole,
        articles=whole.articles[:1],
        statements=told,
        contrasts=(),
        changes=(),
        shared_claims=(),
        publications=(),
    )
    save(part, builds / "part")
    load_store(Built(builds / "part"), builds / "store")
    assert load_store(Built(builds / "local"), builds / "store") == count(builds / "store")
    with pytest.raises(OutputError, match="another build with local names"):
        load_store(Built(builds / "part"), builds / "store")


def test_the_revisions_of_an_article_are_both_kept(builds):
    load_store(Built(builds / "own"), builds / "store")
    store = ox.Store.read_only(str(builds / "store"))
    found = store.query(
        "SELECT DISTINCT ?g { GRAPH ?g { ?a <https://schema.org/url> ?u } }",
    )
    assert len({str(row["g"]) for row in found}) == 2


class GraphStore(BaseHTTPRequestHandler):
    """The PUT of the Graph Store HTTP Protocol."""

    def do_PUT(self) -> None:
        name = parse_qs(urlsplit(self.path).query)["graph"][0]
        data = self.rfile.read(int(self.headers["Content-Length"]))
        kept = self.server.kept  # type: ignore[attr-defined]
        kept[name] = list(ox.parse(input=data, format=ox.RdfFormat.N_TRIPLES))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


def test_an_endpoint_gets_each_graph(builds):
    with ThreadingHTTPServer(("127.0.0.1", 0), GraphStore) as made:
        made.kept = {}
        threading.Thread(target=made.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{made.server_address[1]}/store"
        number = load_endpoint(Built(builds / "own"), url)
        made.shutdown()
    assert {name: len(told) for name, told in made.kept.items()} == {
        name: len(told) for name, told in named_graphs(Built(builds / "own")).items()
    }
    assert number == sum(map(len, made.kept.values()))


def test_a_server_of_oxigraph_gets_each_graph_once_however_often(builds, oxigraph):
    own, tiny = Built(builds / "own"), Built(builds / "tiny_own")
    expected = {name: len(told) for name, told in named_graphs(own).items()}
    for _ in range(2):
        assert load_endpoint(own, f"{oxigraph}/store") == sum(expected.values())
        assert counted(oxigraph) == expected
    load_endpoint(tiny, f"{oxigraph}/store")
    both = counted(oxigraph)
    assert both == expected | {name: len(told) for name, told in named_graphs(tiny).items()}
    done = command("load", "own", "--endpoint", f"{oxigraph}/store", cwd=builds)
    assert (done.returncode, done.stdout) == (0, f"{sum(expected.values())} triples\n")
    assert counted(oxigraph) == both


def test_a_server_that_refuses_is_told(builds, oxigraph):
    with pytest.raises(OutputError, match="is not written: HTTP Error 404"):
        load_endpoint(Built(builds / "own"), f"{oxigraph}/nowhere")


def test_an_endpoint_that_does_not_answer_is_told(builds):
    with pytest.raises(OutputError, match="is not written"):
        load_endpoint(Built(builds / "own"), "http://127.0.0.1:9/store")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ((), "give either --store DIR or --endpoint URL"),
        (("--store", "s", "--endpoint", "http://127.0.0.1:9/"), "give either"),
        (("--endpoint", "file:///etc/passwd"), "starts with http"),
        (("--store", "own/graph.ttl"), "cannot be written"),
    ],
)
def test_what_cannot_be_loaded_is_one_line_that_says_why(builds, words, reason):
    done = command("load", "own", *words, cwd=builds)
    assert done.returncode != 0
    assert reason in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_command_says_how_many_triples_it_loaded(builds):
    done = command("load", "own", "--store", "kept", cwd=builds)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{count(builds / 'kept')} triples\n"
