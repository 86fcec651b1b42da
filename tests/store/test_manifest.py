"""manifest.json: what a build was made of, and nothing of when or where."""

import json

from graphkit.identity import digest
from graphkit.store import manifest, save


def test_it_names_inputs_model_word_lists_and_outputs(tiny, tmp_path):
    written = save(tiny, tmp_path)
    found = json.loads(manifest(tiny.articles, written, models={"a model": "1.2"}))
    assert found["models"] == {"a model": "1.2"}
    assert found["inputs"][0]["digest"] == tiny.articles[0].digest
    assert found["inputs"][0]["name"] == "voices.txt"
    assert found["outputs"]["graph.ttl"] == digest((tmp_path / "graph.ttl").read_bytes())
    assert set(found["outputs"]) == {path.name for path in written}
    assert "cues/verbs.tsv" in found["seeds"]


def test_the_folder_of_a_build_does_not_show(tiny, tmp_path):
    one = manifest(tiny.articles, save(tiny, tmp_path / "a"), models={"m": "1"})
    two = manifest(tiny.articles, save(tiny, tmp_path / "b"), models={"m": "1"})
    assert one == two
    assert str(tmp_path).encode() not in one


def test_a_path_that_is_not_utf8_can_be_named(hostile):
    assert json.loads(manifest(hostile.articles, (), models={"m": "1"}))["inputs"]
