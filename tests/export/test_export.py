"""graphkit export: each format, read back by the library of its users."""

import io
import json
from datetime import datetime
from pathlib import Path

import igraph
import networkx as nx
import openpyxl
import pytest
import rdflib
from commands import command
from newsroom import newsroom, saved

from graphkit.export import Built, exporters
from graphkit.run import build
from graphkit.settings import Settings
from graphkit.store import save

FORMATS = ("gexf", "graphml", "jsonld", "nquads", "timelinejs", "xlsx")


@pytest.fixture(scope="module")
def room(tmp_path_factory) -> Path:
    return saved(tmp_path_factory.mktemp("room"))


def written(folder: Path, name: str) -> bytes:
    return exporters()[name].write(Built(folder / "out"))


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_build_gives_the_same_bytes(room, name):
    assert written(room, name) == written(room, name)


@pytest.mark.parametrize("name", FORMATS)
def test_the_worst_strings_are_written(hostile, tmp_path, name):
    save(hostile, tmp_path / "out")
    assert written(tmp_path, name)


@pytest.mark.parametrize("timeline", ["tiny", "hostile"])
def test_json_ld_and_n_quads_hold_the_triples_of_the_turtle(timeline, request, tmp_path):
    save(request.getfixturevalue(timeline), tmp_path / "out")
    there = set(rdflib.Graph().parse(tmp_path / "out" / "graph.ttl"))
    linked = rdflib.Graph().parse(data=written(tmp_path, "jsonld"), format="json-ld")
    assert set(linked) == there
    quads = rdflib.Dataset()
    quads.parse(data=written(tmp_path, "nquads"), format="nquads")
    assert {quad[:3] for quad in quads.quads()} == there


PAIRS = {
    ("Ada Hill", "Ferry Union", 2, "2020-03-01", "2020-03-09"),
    ("Ada Hill", "Cy Moss", 1, "2020-03-01", "2020-03-01"),
    ("Bo Lind", "Ada Hill", 1, "2020-03-01", "2020-03-01"),
    ("Ferry Union", "Ada Hill", 1, "2020-03-09", "2020-03-09"),
    ("Ferry Union", "bridge talks", 1, "2020-03-08", "2020-03-08"),
}


def test_graphml_is_the_network_of_actors(room):
    graph = nx.read_graphml(io.BytesIO(written(room, "graphml")))
    names = dict(graph.nodes(data="label"))
    found = {
        (names[a], names[b], e["weight"], e["first"], e["last"])
        for a, b, e in graph.edges(data=True)
    }
    assert found == PAIRS
    assert set(dict(graph.nodes(data="kind")).values()) == {"person", "organization", "event"}


def test_igraph_reads_the_graphml(room, tmp_path):
    (tmp_path / "a.graphml").write_bytes(written(room, "graphml"))
    graph = igraph.Graph.Read_GraphML(str(tmp_path / "a.graphml"))
    names = graph.vs["label"]
    found = {
        (names[e.source], names[e.target], e["weight"], e["first"], e["last"]) for e in graph.es
    }
    assert (graph.is_directed(), found) == (True, PAIRS)


def test_gexf_is_the_same_network_with_the_days(room):
    graph = nx.read_gexf(io.BytesIO(written(room, "gexf")), version="1.3")
    names = dict(graph.nodes(data="label"))
    found = {
        (
            names[a],
            names[b],
            int(e["weight"]),
            min(start for start, _ in e["spells"]),
            max(end for _, end in e["spells"]),
        )
        for a, b, e in graph.edges(data=True)
    }
    assert found == PAIRS


def test_a_slide_of_timeline_js_is_a_statement_with_a_day(room):
    slides = json.loads(written(room, "timelinejs"))["events"]
    dated = [one for one in newsroom().statements if one.said.day]
    assert {slide["unique_id"] for slide in slides} == {one.id for one in dated}
    assert slides[0]["start_date"] == {"year": "2020", "month": "03", "day": "01"}
    heads = {slide["text"]["headline"] for slide in slides}
    assert "Ferry Union: promised (negated)" in heads


def test_a_slide_shows_markup_of_an_article_as_text(tiny, tmp_path):
    save(tiny, tmp_path / "out")
    slide = json.loads(written(tmp_path, "timelinejs"))["events"][0]
    assert "&lt;b&gt;fair&lt;/b&gt;" in slide["text"]["text"]


def test_the_workbook_has_days_links_a_filter_and_a_column_to_tick(room):
    book = openpyxl.load_workbook(io.BytesIO(written(room, "xlsx")))
    assert book.sheetnames == ["statements", "articles", "actors", "contrasts"]
    sheet = book["statements"]
    head = [cell.value for cell in sheet[1]]
    assert head[-1] == "checked"
    assert sheet.max_row == 1 + len(newsroom().statements)
    assert (sheet.freeze_panes, bool(sheet.auto_filter.ref)) == ("A2", True)
    rows = [dict(zip(head, row, strict=True)) for row in sheet.iter_rows(min_row=2)]
    first = next(row for row in rows if row["claim"].value == "a new bridge")
    assert first["day"].value == datetime(2020, 3, 1)  # noqa: DTZ001 -- a cell has no zone
    assert first["speakers"].value == "Ada Hill"
    late = next(row for row in rows if row["claim"].value == "that four boats are late")
    assert late["url"].hyperlink.target == "https://gull.example/1"
    assert {row["checked"].value for row in rows} == {None}
    against = [cell.value for cell in book["contrasts"][2]]
    assert {"Ada Hill", "Ferry Union", "to build it", "Hill a liar"} <= set(against)


def test_no_cell_of_the_workbook_is_a_formula(hostile, tmp_path):
    save(hostile, tmp_path / "out")
    book = openpyxl.load_workbook(io.BytesIO(written(tmp_path, "xlsx")))
    assert not [c for sheet in book for row in sheet.iter_rows() for c in row if c.data_type == "f"]


def test_the_command_lists_the_formats_and_writes_one(room):
    listed = command("export", "--list", cwd=room).stdout
    assert [line.split(":")[0] for line in listed.splitlines()] == sorted(exporters())
    assert set(FORMATS) < set(exporters())
    done = command("export", "out", "--format", "jsonld", "-o", "graph.jsonld", cwd=room)
    assert (done.returncode, done.stderr) == (0, "")
    assert (room / "graph.jsonld").read_bytes() == written(room, "jsonld")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--format", "docx", "-o", "x"), "no format docx"),
        ((), "give one of flourish"),
        (("--format", "gexf"), "give -o FILE"),
        (("nowhere", "--format", "gexf", "-o", "x"), "build first"),
        (("--format", "gexf", "-o", "none/x"), "cannot be written"),
    ],
)
def test_what_cannot_be_written_is_one_line_that_says_why(room, words, reason):
    done = command("export", *words, cwd=room)
    assert done.returncode != 0
    assert reason in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_carrier_of_a_text_is_named_by_its_outlet(tmp_path):
    head = "---\ntitle: Mill\ndate: 2018-03-0{}\npublisher: {}\nurl: https://{}.example/1\n---\n"
    told = (
        "Mara Brandwell said on Monday that the mill was late and that nobody had told the town.\n"
    )
    (tmp_path / "in").mkdir()
    for day, outlet in ((5, "Varn"), (6, "Oster")):
        text = head.format(day, outlet, outlet.lower()) + told
        (tmp_path / "in" / f"{outlet}.txt").write_text(text, "utf-8")
    build([tmp_path / "in"], tmp_path / "out", Settings(level="rules"))
    sheet = openpyxl.load_workbook(io.BytesIO(written(tmp_path, "xlsx"))).worksheets[0]
    names = [cell.value for cell in sheet[1]]
    assert [cell.value for cell in sheet[2]][names.index("carriers")] == "Oster"
