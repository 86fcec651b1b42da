"""A build's files: all of them, each whole or not at all."""

import os

import pytest

from graphkit.store import save, write

NAMES = [
    "graph.ttl",
    "graph.trig",
    "statements.jsonl",
    "statements.csv",
    "contrasts.jsonl",
    "changes.jsonl",
    "claims.jsonl",
    "publications.jsonl",
]


def test_a_timeline_becomes_these_files_and_nothing_else(tiny, tmp_path):
    out = tmp_path / "new" / "out"
    assert [path.name for path in save(tiny, out)] == NAMES
    assert sorted(path.name for path in out.iterdir()) == sorted(NAMES)


def test_the_network_is_written_if_it_is_asked_for(tiny, tmp_path):
    found = save(tiny, tmp_path, formats=("graphml",))
    assert [path.name for path in found] == [*NAMES, "graph.graphml"]


def test_the_same_timeline_gives_the_same_bytes(tiny, tmp_path):
    first = [path.read_bytes() for path in save(tiny, tmp_path / "a")]
    assert first == [path.read_bytes() for path in save(tiny, tmp_path / "b")]


def test_hostile_text_and_a_path_that_is_not_utf8_are_written(hostile, tmp_path):
    assert len(save(hostile, tmp_path)) == len(NAMES)


@pytest.mark.parametrize("base", ["", "relative/", "https://news.example/a b/", "x:<>"])
def test_a_base_that_is_no_iri_is_refused_before_anything_is_written(tiny, tmp_path, base):
    with pytest.raises(ValueError, match="no absolute IRI"):
        save(tiny, tmp_path, base_iri=base)
    assert list(tmp_path.iterdir()) == []


def test_a_name_of_the_longest_length_can_be_written(tmp_path):
    path = write(tmp_path / ("n" * 255), b"x")
    assert path.read_bytes() == b"x"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_is_replaced_in_one_step(tmp_path):
    path = tmp_path / "f"
    path.write_bytes(b"old")
    with path.open("rb") as reader:
        write(path, b"new")
        assert reader.read() == b"old"
    assert path.read_bytes() == b"new"


def test_a_failure_leaves_the_old_file_and_no_remains(tmp_path, monkeypatch):
    path = tmp_path / "f"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write(path, b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["f"]
    assert path.read_bytes() == b"old"
