"""n3.js, the library of programs in JavaScript, reads the same triples as Python's libraries."""

import json
import shutil
import subprocess
from pathlib import Path

import pyoxigraph as ox
import pytest

from graphkit.export import Built, exporters
from graphkit.store import save

PLACE = Path(__file__).resolve().parents[2] / "tools" / "page"
# Prints the number of different triples of each file, whatever their graph.
PROGRAM = """
const { Parser } = require("n3"), { readFileSync } = require("fs");
const told = {};
for (const [path, format] of JSON.parse(process.argv[1])) {
  const quads = new Parser({ format }).parse(readFileSync(path, "utf8"));
  told[format] = new Set(quads.map((q) =>
    JSON.stringify([q.subject.id, q.predicate.id, q.object.id]))).size;
}
console.log(JSON.stringify(told));
"""


@pytest.mark.parametrize("name", ["tiny", "hostile"])
def test_n3_reads_the_turtle_the_trig_and_the_n_quads(name, request, tmp_path):
    if not shutil.which("node") or not (PLACE / "node_modules" / "n3").is_dir():
        pytest.skip("n3.js is not here: npm ci in tools/page")
    save(request.getfixturevalue(name), tmp_path)
    (tmp_path / "graph.nq").write_bytes(exporters()["nquads"].write(Built(tmp_path)))
    files = {"ttl": "text/turtle", "trig": "application/trig", "nq": "application/n-quads"}
    asked = [(str(tmp_path / f"graph.{end}"), kind) for end, kind in files.items()]
    done = subprocess.run(
        ["node", "-e", PROGRAM, json.dumps(asked)],
        cwd=PLACE,
        capture_output=True,
        text=True,
        check=True,
    )
    number = len(set(ox.parse(path=str(tmp_path / "graph.ttl"), format=ox.RdfFormat.TURTLE)))
    assert json.loads(done.stdout) == dict.fromkeys(files.values(), number)
