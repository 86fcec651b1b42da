"""A command loads what it needs and no more."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {"spacy", "onnxruntime", "rdflib", "numpy", "networkx", "pyvis", "jinja2", "thinc"}


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    (folder / "a.txt").write_text("---\ndate: 2018-03-05\n---\nAda Hill said it was late.\n")
    command = [sys.executable, "-m", "graphkit", "build", "a.txt", "--level", "rules", "--quiet"]
    subprocess.run(command, cwd=folder, check=True)
    return folder


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("--version",),
        ("build", "--help"),
        ("query", str(ROOT / "ontology" / "queries" / "who_said_what.rq")),
        ("explain", "--actor", "Ada Hill"),
        ("actors", "--review"),
        ("view", "--help"),
    ],
    ids=" ".join,
)
def test_no_model_is_loaded_where_none_is_asked(built, words):
    program = (
        "import sys\nfrom graphkit.cli import main\n"
        "try: main()\nfinally: print('LOADED', *sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=built,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stderr.split("LOADED", 1)[1].split())
    assert loaded & HEAVY == set()
