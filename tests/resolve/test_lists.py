"""Lists: who held an office on a day, and pairs that are never one."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from from_text import resolved

from graphkit.gazetteer.seeds import table_of
from graphkit.records import ResolvedEntities, Search

HERE = Path(__file__).parent
RULES = Search(level="rules")


@cache
def rows(name):
    return table_of(HERE / name)


def speaker(row):
    text = f"{row['phrase']} said on Tuesday that the talks would go on."
    found = resolved(text, date.fromisoformat(row["day"]))
    names = {actor.id: actor.name for actor in found.actors}
    return [names[actor] for one in found.speakers for actor in one.actors]


def test_the_list_of_offices_is_long_and_wide():
    years = {row["day"][:4] for row in rows("offices.tsv")}
    assert len(rows("offices.tsv")) >= 330
    assert len(years) > 20


def office(row):
    marks = [pytest.mark.xfail(reason="missed today")] if row["missed"] else []
    return pytest.param(row, marks=marks, id=f"{row['phrase']}, {row['day']}")


@pytest.mark.parametrize("row", [office(row) for row in rows("offices.tsv")])
def test_a_role_and_a_country_lead_to_who_held_the_office_that_day(row):
    assert speaker(row) == [row["name"]]


def meant(found: ResolvedEntities, text: str, words: str, least: int = 0) -> set[str]:
    """The actors that a mention with these words, from a place on, stands for."""
    at = text.index(words, least)
    hits = [m for m in found.mentions if m.span.start < at + len(words) and at < m.span.end]
    inside = [m for m in hits if at <= m.span.start and m.span.end <= at + len(words)]
    longest = max(inside or hits, key=lambda m: m.span.end - m.span.start, default=None)
    return set(longest.actors) if longest else set()


def test_the_list_of_pairs_is_long():
    assert len(rows("pairs.tsv")) >= 100


@pytest.mark.parametrize("kind", sorted({row["kind"] for row in rows("pairs.tsv")}))
def test_two_that_could_be_taken_for_one_are_two(kind):
    merged = []
    for row in rows("pairs.tsv"):
        if row["kind"] != kind:
            continue
        text = row["text"]
        found = resolved(text, date(2018, 7, 9))
        second = text.index(". ")
        one, other = meant(found, text, row["one"]), meant(found, text, row["other"], second)
        if one & other:
            merged.append(row)
    assert not merged
