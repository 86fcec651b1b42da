"""Answers a second of ``graphkit serve`` beside ``oxigraph serve``, in one run.

Use: ``python -m tools.throughput FOLDER [SECONDS] [CLIENTS]`` with the folder of a build. Each
client sends shipped questions at random, of everybody and of those who speak most. Oxigraph keeps
its store in memory, as graphkit does. At the end a cross join asks graphkit beside the others.
"""

import http.client
import random
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from graphkit.query import Triples, ask, bound, load, named, shipped

SPEAKERS = 6
QUERY = {"Content-Type": "application/sparql-query", "Accept": "application/sparql-results+json"}
CROSS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i"
MOST = "SELECT ?n { ?s gk:actor/skos:prefLabel ?n } GROUP BY ?n ORDER BY DESC(COUNT(*)) ?n"


class Endpoint(NamedTuple):
    """A SPARQL endpoint of this machine, under the name that is printed."""

    name: str
    port: int
    path: str


def questions(graph: Triples) -> list[str]:
    """The shipped questions, also with each of the most frequent speakers."""
    speakers = [row[0] for row in ask(graph, MOST).rows[:SPEAKERS]]
    found = []
    for one in shipped():
        found.append(one.sparql)
        if "actor" in one.parameters:
            found += [bound(one.sparql, {"actor": named(graph, name)}) for name in speakers]
    return found


@contextmanager
def running(*words: object) -> Iterator[int]:
    """The port of a server that a command starts, ``{port}`` among its words."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    command = [str(word).format(port=port) for word in words]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as one:  # noqa: S603 -- our own words
        for _ in range(200):
            with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                break
            time.sleep(0.1)
        yield port
        one.terminate()


def sent(port: int, path: str, method: str, body: bytes, kind: dict[str, str]) -> int:
    """The status of one request."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    line.request(method, path, body, kind)
    told = line.getresponse()
    told.read()
    line.close()
    return told.status


def asked(server: Endpoint, some: list[str], seconds: float, seed: int) -> Counter[int]:
    """How many answers of which status a client got; 0 stands for a broken connection."""
    choice, found = random.Random(seed), Counter[int]()  # noqa: S311 -- no secret
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    stop = time.monotonic() + seconds
    while time.monotonic() < stop:
        try:
            line.request("POST", server.path, choice.choice(some).encode(), QUERY)
            told = line.getresponse()
            told.read()
            found[told.status] += 1
        except OSError:
            found[0] += 1
            line.close()
    line.close()
    return found


def measured(server: Endpoint, some: list[str], seconds: float, clients: float) -> float:
    """Prints and gives the good answers a second of all clients together."""
    results: list[Counter[int]] = []
    threads = [
        threading.Thread(target=lambda n=n: results.append(asked(server, some, seconds, n)))
        for n in range(int(clients))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    total: Counter[int] = sum(results, Counter())
    rate = total[200] / seconds
    print(f"{server.name}: {rate:.1f} answers a second, by status {dict(total)}")
    return rate


def main(folder: Path, seconds: float = 60, clients: float = 16) -> None:
    """Measures both servers one after the other, twice."""
    graph = load(folder / "graph.ttl")
    some = questions(graph)
    print(f"{len(graph.store)} triples, {len(some)} questions, {clients:g} clients, {seconds:g} s")
    oxigraph = Path(sys.executable).with_name("oxigraph")
    with (
        running(oxigraph, "serve", "--bind", "127.0.0.1:{port}") as theirs,
        running(sys.executable, "-m", "graphkit", "serve", folder, "--port", "{port}") as ours,
    ):
        data = (folder / "graph.ttl").read_bytes()
        sent(theirs, "/store?default", "PUT", data, {"Content-Type": "text/turtle"})
        for _ in range(2):
            other = measured(Endpoint("oxigraph serve", theirs, "/query"), some, seconds, clients)
            own = measured(Endpoint("graphkit serve", ours, "/sparql"), some, seconds, clients)
            print(f"graphkit ÷ oxigraph: {own / other:.2f}")
        ended: list[tuple[int, float]] = []
        start = time.monotonic()
        cross = threading.Thread(
            target=lambda: ended.append(
                (sent(ours, "/sparql", "POST", CROSS.encode(), QUERY), time.monotonic() - start)
            )
        )
        cross.start()
        measured(Endpoint("beside a cross join", ours, "/sparql"), some, 15.0, clients)
        cross.join()
        print(f"the cross join: status {ended[0][0]} after {ended[0][1]:.1f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(float, sys.argv[2:]))
