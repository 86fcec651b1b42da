"""Each Wikidata id of the tables says what it was held against, and holds against it again."""

import gzip
import json
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from graphkit.gazetteer.seeds import folder, rows
from graphkit.identity import fold
from graphkit.pipeline import timeline

SEEDS = folder("seeds")
FIRST_ARTICLE = SEEDS / "articles" / "mixed-messages.txt"
KNOWLEDGE = Path(__file__).resolve().parents[3] / "shared" / "data" / "knowledge"
# ``knowledge``: an item of the knowledge base has the name and the kind, and for who is in
# offices.tsv an office of the country; ``text`` and where a public text names the item by that
# name; ``unchecked``: neither was found.
CHECKED = re.compile(r"knowledge|text \S.*\S|unchecked")
# What the items of a row may be in the knowledge base, by the row's table or its kind; it has no
# events, and it has the Kingdom of Denmark as an organization.
KINDS = {
    "actors/organizations.tsv": {"organization"},
    "actors/countries.tsv": {"place", "organization"},
    "actors/places.tsv": {"place"},
    "organization": {"organization"},
    "person": {"person"},
}
# How the knowledge base calls countries where countries.tsv has another name.
COUNTRIES = {
    "kingdom of denmark": "Denmark",
    "kingdom of the netherlands": "Netherlands",
    "us": "United States",
}


class Marked(NamedTuple):
    """A row of a table that has a column for Wikidata's ids."""

    table: str
    row: dict[str, str]

    def __str__(self):
        return f"{self.table}: {self.row['name']} {self.row['wikidata']} {self.checked}"

    @property
    def checked(self):
        return self.row.get("checked", "")

    @property
    def names(self):
        several = self.row.get("aliases", "").split("|")
        return {loose(name) for name in (self.row["name"], *several) if name}


def loose(name):
    """A name for comparing: “Denis Sassou-Nguesso” is “Denis Sassou Nguesso”.

    Case, accents, hyphens and apostrophes are not seen.
    """
    return " ".join(re.sub(r"['’ʻʼ‘]", "", fold(name)).replace("-", " ").split())


@cache
def marked():
    paths = sorted(SEEDS.rglob("*.tsv"))
    tables = [path.relative_to(SEEDS).as_posix() for path in paths]
    found = [Marked(table, row) for table in tables for row in rows(table) if "wikidata" in row]
    assert len({one.table for one in found}) >= 5
    return found


def with_id():
    return [one for one in marked() if one.row["wikidata"]]


@cache
def offices():
    """The countries of the offices that a name held, a body's country for one of a body."""
    of_body = {row["name"]: row["country"] for row in rows("actors/actors.tsv")}
    table = rows("actors/countries.tsv")
    whole = {row["name"]: row["part_of"] for row in table if row["part_of"]}
    found = defaultdict(set)
    for row in rows("actors/offices.tsv"):
        country = row["country"]
        found[row["holder"]] |= {country, of_body.get(country), whole.get(country)} - {None, ""}
    return found


@cache
def country_named(words):
    """A country of the knowledge base, ``south-korea-ministers`` too, as countries.tsv has it."""
    named = {
        loose(name): row["name"]
        for row in rows("actors/countries.tsv")
        for name in (row["name"], *row["aliases"].split("|"))
    }
    bare = loose(re.sub(r"-(?:cabinet|ministers)$", "", words))
    return COUNTRIES.get(bare) or named.get(bare)


class Knowledge(NamedTuple):
    """The items of the knowledge base, and the countries and bodies that somebody served, by id."""

    items: dict[str, list[dict]]
    served: dict[str, set[str]]

    def agrees(self, one):
        kinds = KINDS.get(one.table) or KINDS.get(one.row.get("kind", ""), set())
        name, wikidata = one.row["name"], one.row["wikidata"]
        is_it = any(
            item["type"] in kinds and one.names & {loose(n) for n in _names(item)}
            for item in self.items.get(wikidata, ())
        )
        if not is_it or one.row.get("kind") != "person" or name not in offices():
            return is_it
        return bool(offices()[name] & self.served.get(wikidata, set()))


def _names(item):
    return (item["label"], *item["aliases"])


def knowledge_of(path):
    """The knowledge base in a folder."""
    items, served = defaultdict(list), defaultdict(set)
    for row in _lines(path / "entities.jsonl.gz"):
        items[row["qid"]].append(row)
    for row in _lines(path / "holders.jsonl.gz"):
        _, _, body = row["position"].rpartition(" of the ")
        served[row["qid"]] |= {country_named(row["country"]), body}
    return Knowledge(items, served)


def _lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


@pytest.fixture(scope="module")
def knowledge():
    if not KNOWLEDGE.is_dir():
        pytest.skip("no knowledge base beside the project to hold the ids against")
    return knowledge_of(KNOWLEDGE)


@pytest.fixture(scope="module")
def first_actors():
    return timeline([FIRST_ARTICLE]).actors


def test_each_id_says_what_it_was_held_against():
    assert [str(one) for one in with_id() if not CHECKED.fullmatch(one.checked)] == []


def test_a_row_without_an_id_says_nothing_of_it():
    without = [one for one in marked() if not one.row["wikidata"]]
    assert [str(one) for one in without if one.checked] == []


def test_an_id_is_of_one_name_and_of_one_row_of_a_table():
    named, seen, twice = defaultdict(set), set(), []
    for one in with_id():
        key = (one.table, one.row["wikidata"])
        twice += [str(one)] if key in seen else []
        seen.add(key)
        named[one.row["wikidata"]].add(one.row["name"])
    assert twice == []
    assert {wikidata: names for wikidata, names in named.items() if len(names) > 1} == {}


def test_the_ids_of_the_first_article_are_checked(first_actors):
    by_id = defaultdict(list)
    for one in with_id():
        by_id[one.row["wikidata"]].append(one)
    ids = [actor.wikidata for actor in first_actors if actor.wikidata]
    assert len(ids) >= 9
    assert [wikidata for wikidata in ids if wikidata not in by_id] == []
    bad = [one for wikidata in ids for one in by_id[wikidata] if one.checked == "unchecked"]
    assert [str(one) for one in bad] == []


def test_what_the_knowledge_base_said_it_says_again(knowledge):
    said = [one for one in with_id() if one.checked == "knowledge"]
    assert said
    assert [str(one) for one in said if not knowledge.agrees(one)] == []


def test_nothing_that_the_knowledge_base_says_is_marked_otherwise(knowledge):
    other = [one for one in with_id() if one.checked != "knowledge"]
    assert [str(one) for one in other if knowledge.agrees(one)] == []


@pytest.mark.parametrize(
    ("change", "fits"),
    [
        ({}, True),
        ({"name": "Mara Quéll"}, True),
        ({"name": "M. Quell", "aliases": "Mara-Quell"}, True),
        ({"name": "Mara Quill"}, False),
        ({"kind": "organization"}, False),
        ({"wikidata": "Q2002"}, False),
    ],
    ids=repr,
)
def test_name_and_kind_have_to_agree(change, fits):
    quell = {"label": "Mara Quell", "aliases": [], "type": "person"}
    row = {"name": "Mara Quell", "kind": "person", "wikidata": "Q1001", "aliases": ""} | change
    assert Knowledge({"Q1001": [quell]}, {}).agrees(Marked("actors/actors.tsv", row)) is fits


@pytest.mark.parametrize(("served", "fits"), [("United States", True), ("Norway", False)])
def test_who_held_an_office_held_one_of_the_country(served, fits):
    held = {"label": "Mike Pompeo", "aliases": [], "type": "person"}
    (row,) = (r for r in rows("actors/actors.tsv") if r["name"] == "Mike Pompeo")
    wikidata = row["wikidata"]
    known = Knowledge({wikidata: [held]}, {wikidata: {served}})
    assert known.agrees(Marked("actors/actors.tsv", row)) is fits
