"""A question in a process of its own: the same answer, and an end to what takes too much."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from newsroom import newsroom

from graphkit.query import QueryError, ask, ask_bounded
from graphkit.store import graphs, turtle

CROSS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?c ?f ?i ?l"


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    file = tmp_path_factory.mktemp("bounded") / "graph.ttl"
    file.write_bytes(turtle(graphs(newsroom())))
    return file


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?n { ?a skos:prefLabel ?n }",
        "ASK { ?a gk:said ?c }",
        "DESCRIBE ?a { ?a gk:said ?c }",
    ],
)
@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_it_is_the_answer_that_this_process_gives(path, sparql, engine):
    assert ask_bounded(path, sparql, engine=engine) == ask(path, sparql, engine=engine)


def test_a_cross_join_in_order_ends_in_time(path):
    start = time.monotonic()
    with pytest.raises(QueryError, match=r"no answer within 2 seconds|memory"):
        ask_bounded(path, CROSS, seconds=2.0)
    assert time.monotonic() - start < 12


def test_a_cross_join_in_order_ends_within_its_memory(path):
    with pytest.raises(QueryError, match="takes more than 700 MB of memory"):
        ask_bounded(path, CROSS, memory=700 * 2**20)


@pytest.mark.parametrize("sparql", ["SELECT", "DROP ALL", "SELECT * { SERVICE <http://x> {} }"])
def test_a_refused_query_has_its_reason(path, sparql):
    with pytest.raises(QueryError) as refused:
        ask_bounded(path, sparql)
    with pytest.raises(QueryError) as same:
        ask(path, sparql)
    assert str(refused.value) == str(same.value)


def test_a_file_that_is_no_turtle_is_told(tmp_path):
    broken = tmp_path / "graph.ttl"
    broken.write_text("<", "utf-8")
    with pytest.raises(QueryError, match="is not Turtle"):
        ask_bounded(broken, "ASK {}")
    with pytest.raises(QueryError, match="cannot be read"):
        ask_bounded(tmp_path / "none.ttl", "ASK {}")


def test_a_file_of_the_folder_that_one_stands_in_is_never_run(path, tmp_path, monkeypatch):
    (tmp_path / "msgspec.py").write_text("raise SystemExit(7)", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert ask_bounded(path, "ASK { ?a gk:said ?c }").truth is True


def test_a_process_ends_when_the_one_that_asks_is_killed(path):
    words = (
        "from pathlib import Path; from graphkit.query.bounded import *;"
        f"p = GraphProcess(Path({str(path)!r})); p.ask(BoundedQuestion(sparql='ASK {{}}'), 9);"
        f"print(p._process.pid, flush=True); p.ask(BoundedQuestion(sparql={CROSS!r}), 60)"
    )
    with subprocess.Popen([sys.executable, "-c", words], stdout=subprocess.PIPE) as asking:
        assert asking.stdout
        worker = int(asking.stdout.readline())
        time.sleep(0.5)
        asking.kill()
    assert ended(worker, seconds=15)


def ended(process: int, *, seconds: float) -> bool:
    """Whether a process ends in time; one that nobody has waited for counts as ended."""
    stop = time.monotonic() + seconds
    while time.monotonic() < stop:
        try:
            state = Path(f"/proc/{process}/stat").read_text("utf-8").rsplit(")", 1)[1].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.1)
    os.kill(process, signal.SIGKILL)
    return False
