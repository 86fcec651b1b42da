"""The formats of graphkit/export/formats, read back by the library of their users."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import networkx as nx
import polars as pl
import pytest
import rispy
import yaml
from commands import command
from newsroom import ACTORS, PAGES, newsroom, saved

from graphkit.export import Built, exporters
from graphkit.store import save

NAMES = ("flourish", "ftm", "neo4j", "obsidian", "parquet", "ris", "schema")
SCHEMATA = json.loads((Path(__file__).parent / "followthemoney_schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def room(tmp_path_factory) -> Path:
    return saved(tmp_path_factory.mktemp("room"))


def written(folder: Path, name: str):
    return exporters()[name].write(Built(folder / "out"))


def table(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode())))


@pytest.mark.parametrize("name", NAMES)
def test_the_same_build_gives_the_same_bytes(room, name):
    assert written(room, name) == written(room, name)


@pytest.mark.parametrize("name", NAMES)
def test_the_worst_strings_are_written(hostile, tmp_path, name):
    save(hostile, tmp_path / "out")
    made = written(tmp_path, name)
    files = {"one": made} if isinstance(made, bytes) else made
    assert all(files.values())
    for path in files:
        assert Path(path).parts[-1].isprintable()
        assert ".." not in Path(path).parts


def test_ris_is_a_reference_for_each_article(room):
    found = rispy.loads(written(room, "ris").decode())
    assert len(found) == len(PAGES)
    first = found[0]
    assert (first["type_of_reference"], first["title"]) == ("NEWS", "Bridge promised")
    assert (first["secondary_title"], first["date"]) == ("Daily Wren", "2020/03/01")
    assert first["keywords"] == ["Ada Hill", "Bo Lind"]
    assert "Ada Hill, promised: a new bridge [2020-03-01]" in first["notes"]
    assert [one["urls"] for one in found if "urls" in one] == [["https://gull.example/1"]] * 2


def test_parquet_has_a_typed_row_for_each_statement(room):
    found = pl.read_parquet(written(room, "parquet"))
    assert found.height == len(newsroom().statements)
    assert found.schema["day"] == pl.Date
    assert found.schema["score"] == pl.Float64
    late = found.filter(pl.col("claim") == "that four boats are late").to_dicts()[0]
    assert (late["day"], late["source"], late["speakers"]) == (None, "A sailor", None)
    assert found["day"].max() == date(2020, 3, 9)


def test_neo4j_gets_nodes_with_labels_and_edges_between_them(room):
    files = written(room, "neo4j")
    graph = nx.MultiDiGraph()
    for name in ("actors.csv", "articles.csv", "statements.csv"):
        for row in table(files[name]):
            assert row["id:ID"] not in graph
            graph.add_node(row["id:ID"], **{key.split(":")[0]: row[key] for key in row})
    known = set(graph)
    for row in table(files["edges.csv"]):
        graph.add_edge(row[":START_ID"], row[":END_ID"], row[":TYPE"])
    assert set(graph) == known
    kinds = [kind for *_, kind in graph.edges(keys=True)]
    assert kinds.count("IN") == len(newsroom().statements)
    ada = next(node for node, name in graph.nodes(data="name") if name == "Ada Hill")
    said = [graph.nodes[end]["claim"] for _, end, kind in graph.out_edges(ada, keys=True)]
    assert sorted(said) == ["a new bridge", "that Moss quit", "to build it"]


def test_flourish_gets_links_between_points(room):
    files = written(room, "flourish")
    points = {row["Name"]: row for row in table(files["points.csv"])}
    links = table(files["links.csv"])
    assert {row[end] for row in links for end in ("Source", "Target")} == set(points)
    assert (points["Ada Hill"]["Group"], points["Ada Hill"]["Statements"]) == ("person", "3")
    pair = next(r for r in links if (r["Source"], r["Target"]) == ("Ada Hill", "Ferry Union"))
    assert list(pair.values())[2:] == ["2", "2020-03-01", "2020-03-09"]


def test_follow_the_money_fits_the_published_schema(room):
    found = [json.loads(line) for line in written(room, "ftm").splitlines()]
    schema_of = {one["id"]: one["schema"] for one in found}
    assert len(schema_of) == len(found)
    for one in found:
        known = SCHEMATA["schemata"][one["schema"]]
        assert set(known["required"]) <= set(one["properties"])
        for name, values in one["properties"].items():
            property_ = known["properties"][name]
            assert all(isinstance(value, str) for value in values)
            if property_["type"] == "date":
                assert [date.fromisoformat(value) for value in values]
            if "range" in property_:
                ends = [SCHEMATA["schemata"][schema_of[value]]["ancestors"] for value in values]
                assert all(property_["range"] in end for end in ends)
    links = [one["properties"] for one in found if one["schema"] == "UnknownLink"]
    assert ["to build it"] in [one["description"] for one in links]


def test_an_obsidian_vault_has_linked_notes(room):
    files = {path: text.decode() for path, text in written(room, "obsidian").items()}
    notes = {Path(path).stem for path in files}
    assert {f"Actors/{one.name}.md" for one in ACTORS} <= set(files)
    assert len([path for path in files if path.startswith("Articles/Ferry late ")]) == 2
    for text in files.values():
        links = [part.split("]]")[0] for part in text.split("[[")[1:]]
        assert set(links) <= notes
    ada = files["Actors/Ada Hill.md"]
    front = yaml.safe_load(ada.split("---\n")[1])
    assert (front["kind"], front["aliases"]) == ("person", ["Ada Hill"])
    told = "- 2020-03-09: [[Ada Hill]] refused: to build it (about [[Ferry Union]], in [[Bridge"
    assert told in ada


def test_a_format_of_several_files_is_a_folder(room):
    done = command("export", "out", "--format", "neo4j", "-o", "neo", cwd=room)
    assert (done.returncode, done.stderr) == (0, "")
    assert {one.name: one.read_bytes() for one in (room / "neo").iterdir()} == written(
        room, "neo4j"
    )
    refused = command("export", "out", "--format", "neo4j", "-o", "out/graph.ttl", cwd=room)
    assert (refused.returncode, len(refused.stderr.splitlines())) == (74, 1)
