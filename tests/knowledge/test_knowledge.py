"""The knowledge base: built from tables or a dump, asked by name, by office."""

import bz2
import gzip
import json
import sqlite3
import time
from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path

import pytest

from graphkit.annotate import parse
from graphkit.extract import extract
from graphkit.knowledge import ResolverContext, build, opened
from graphkit.knowledge.schema import BASE_VERSION
from graphkit.read.article import article_from_text
from graphkit.records import Search, When
from graphkit.resolve import resolve

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "knowledge"
QUELL = {"qid": "Q1001", "label": "Mara Quell", "aliases": ["M. J. Quell"], "type": "person"}
ROWS = [
    QUELL | {"src": ["own"], "enwiki": "Mara Quell"},
    {"qid": "Q2002", "label": "Quell & Sons", "aliases": [], "type": "organization"},
    {
        "country": "norway-cabinet",
        "position": "Minister of Fish",
        "qid": "Q1001",
        "start": "2001-02-03",
        "end": "",
    },
]
DUMP = [
    {
        "id": "Q1001",
        "labels": {"en": {"value": "Mara Quell"}},
        "aliases": {"en": [{"value": "M. J. Quell"}]},
        "claims": {
            "P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q5"}}}}],
            "P39": [
                {
                    "mainsnak": {"datavalue": {"value": {"id": "Q9"}}},
                    "qualifiers": {
                        "P580": [{"datavalue": {"value": {"time": "+2001-02-00T00:00:00Z"}}}]
                    },
                }
            ],
        },
        "sitelinks": {"enwiki": {"title": "Mara Quell"}},
    },
    {
        "id": "Q9",
        "labels": {"en": {"value": "Minister of Fish"}},
        "claims": {"P17": [{"mainsnak": {"datavalue": {"value": {"id": "Q20"}}}}]},
    },
    {
        "id": "Q20",
        "labels": {"en": {"value": "Norway"}},
        "claims": {
            "P625": [{"mainsnak": {}}],
            "P17": [{"mainsnak": {"datavalue": {"value": {"id": "Q20"}}}}],
        },
    },
]


def table(rows):
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def dump(rows):
    return b"[\n" + b",\n".join(json.dumps(row).encode() for row in rows) + b"\n]\n"


@pytest.fixture
def made(tmp_path):
    with ExitStack() as open_bases:

        def make(name, content):
            (tmp_path / name).write_bytes(content)
            counted = build([tmp_path / name], tmp_path / "kb.sqlite")
            return open_bases.enter_context(opened(tmp_path / "kb.sqlite")), counted

        yield make


def test_a_table_is_asked_by_name_alias_case_and_accent(made):
    base, counted = made("rows.jsonl", table(ROWS))
    assert counted == (2, 3, 1)
    for name in ("Mara Quell", "MARA QUELL", "Mára Quell", "m. j. quell"):
        assert [one.qid for one in base.named(name)] == ["Q1001"]
    assert base.named("Mara") == ()


def test_offices_have_their_country_and_dates(made):
    base, _ = made("rows.jsonl", table(ROWS))
    assert base.held("Q1001") == (("Minister of Fish", "norway-cabinet", "2001-02-03", ""),)


@pytest.mark.parametrize(
    ("name", "pack"),
    [("d.json", bytes), ("d.json.gz", gzip.compress), ("d.json.bz2", bz2.compress)],
)
def test_a_dump_is_read_line_by_line_packed_or_not(made, name, pack):
    base, _ = made(name, pack(dump(DUMP)))
    (found,) = base.named("Mara Quell")
    assert (found.kind, found.first) == ("person", True)
    assert base.named("Norway")[0].kind == "place"
    assert base.held("Q1001") == (("Minister of Fish", "Norway", "2001-02", ""),)


def test_a_line_that_is_no_object_is_named_and_the_old_base_stays(tmp_path, made):
    made("rows.jsonl", table(ROWS))
    (tmp_path / "bad.jsonl").write_bytes(table(ROWS) + b"{\n")
    with pytest.raises(ValueError, match=r"bad\.jsonl:4"):
        build([tmp_path / "bad.jsonl"], tmp_path / "kb.sqlite")
    assert not (tmp_path / "kb.sqlite.part").exists()
    with opened(tmp_path / "kb.sqlite") as base:
        assert base.named("Mara Quell")


@pytest.mark.parametrize("content", [b"", b"no base", None])
def test_what_is_no_base_is_said_to_be_none(tmp_path, content):
    path = tmp_path / "kb.sqlite"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ValueError, match=r"kb\.sqlite: no "), opened(path):
        pass


@pytest.mark.skipif(not SHARED.is_dir(), reason="no tables of Wikidata items beside the project")
def test_a_hundred_thousand_items_are_built_and_asked_quickly(tmp_path):
    started = time.monotonic()
    counted = build([SHARED], tmp_path / "kb.sqlite")
    assert time.monotonic() - started < 60
    assert counted.items > 100_000
    with gzip.open(SHARED / "entities.jsonl.gz") as file:
        names = [json.loads(line)["label"] for line, _ in zip(file, range(10_000), strict=False)]
    with opened(tmp_path / "kb.sqlite") as base:
        started = time.monotonic()
        assert all(base.named(name) for name in names if name.strip())
        assert time.monotonic() - started < 1


def test_a_base_is_closed_with_the_block_that_opened_it(tmp_path, made):
    made("rows.jsonl", table(ROWS))
    with opened(tmp_path / "kb.sqlite") as base:
        pass
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        base.named("Mara Quell")
    with opened(None) as none:
        assert none is None


def test_a_base_without_its_tables_is_none(tmp_path):
    with closing(sqlite3.connect(tmp_path / "kb.sqlite")) as empty:
        empty.execute(f"PRAGMA user_version = {BASE_VERSION}")
    with pytest.raises(ValueError, match="no such table"), opened(tmp_path / "kb.sqlite"):
        pass


def spoken(text, base, day):
    when = When(start=day, end=day, granularity="day")
    article, doc = article_from_text(text, published=when), parse(text)
    seen = extract(article, doc, Search(level="rules"))
    found = resolve(article, doc, seen.utterances, ResolverContext(base))
    names = {actor.id: (actor.name, actor.wikidata) for actor in found.actors}
    return [names[actor] for one in found.speakers for actor in one.actors]


def test_an_office_of_the_base_has_its_holder_of_the_day(made):
    base, _ = made("rows.jsonl", table(ROWS))
    text = "The Norwegian fish minister said the nets were empty."
    assert spoken(text, base, date(2005, 5, 5)) == [("Mara Quell", "Q1001")]
    assert spoken(text, base, date(2000, 5, 5)) == []


def test_an_office_that_two_held_at_once_is_nobodys(made):
    other = {"qid": "Q1003", "label": "Tom Lind", "aliases": [], "type": "person"}
    base, _ = made("rows.jsonl", table([*ROWS, other, ROWS[2] | {"qid": "Q1003"}]))
    text = "The Norwegian fish minister said the nets were empty."
    assert spoken(text, base, date(2005, 5, 5)) == []


def test_a_name_of_the_base_is_linked_and_says_how_surely(made):
    base, _ = made("rows.jsonl", table(ROWS))
    found = spoken("Mara Quell said the nets were empty.", base, date(2005, 5, 5))
    assert found == [("Mara Quell", "Q1001")]


def test_a_name_with_two_equal_candidates_is_linked_to_neither(made):
    twin = QUELL | {"qid": "Q1002", "src": ["own"]}
    base, _ = made("rows.jsonl", table([QUELL, twin]))
    assert spoken("Mara Quell said it was late.", base, date(2005, 5, 5)) == [("Mara Quell", None)]
