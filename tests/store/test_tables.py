"""statements.jsonl and statements.csv."""

import csv
import io
import json

import pytest
from newsroom import newsroom

from graphkit.store import jsonl, sheet
from graphkit.store.sheet import CSV_COLUMNS, harmless

KEYS = [
    "about",
    "about_when",
    "actors",
    "addressee",
    "article",
    "candidates",
    "claim",
    "commitment",
    "content",
    "cue",
    "cue_text",
    "described",
    "evidential",
    "extractor",
    "id",
    "kind",
    "polarity",
    "published",
    "reported_by",
    "rule",
    "said",
    "score",
    "source",
    "source_text",
    "told_in",
    "verb",
]


def lines(timeline) -> list[dict[str, object]]:
    return [json.loads(line) for line in jsonl(timeline).decode("utf-8").split("\n")[:-1]]


def cells(timeline) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(sheet(timeline).decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("name", ["tiny", "hostile"])
def test_every_line_has_every_key_in_order(name, request):
    found = lines(request.getfixturevalue(name))
    assert found
    assert all(list(line) == KEYS for line in found)


def test_a_line_says_who_said_what_when(tiny):
    line = lines(tiny)[0]
    assert line["actors"] == [
        {
            "id": tiny.statements[0].actors[0],
            "kind": "person",
            "name": "Ada Hill",
            "wikidata": None,
            "named": None,
            "certainty": None,
        }
    ]
    assert line["claim"] == "“The talks were open & fine,” … “and <b>fair</b>.”"
    assert line["verb"] == "tell"
    assert line["cue_text"] == "told"
    assert line["said"] == {
        "basis": "“Monday” before publication",
        "day": "2020-03-02",
        "ground": "stated",
        "end": "2020-03-02",
        "granularity": "day",
        "start": "2020-03-02",
    }
    assert line["published"] == "2020-03-04"
    assert [topic["name"] for topic in line["about"]] == ["2020 bridge talks"]


def test_offsets_lead_back_to_the_words(tiny):
    text = tiny.articles[0].text
    for line in lines(tiny):
        words = [text[start:end] for start, end in line["content"]]
        assert " … ".join(words) == line["claim"]


def test_an_addressee_is_null_or_a_list(tiny):
    told, called, _ = lines(tiny)
    assert told["addressee"] == [{"id": None, "kind": None, "name": "reporters", "wikidata": None}]
    assert called["addressee"] is None


def test_absent_dates_are_null(hostile):
    line = lines(hostile)[0]
    unknown = dict.fromkeys(("start", "end", "day", "ground"))
    assert line["said"] == {"basis": "", "granularity": "unknown", **unknown}
    assert line["about_when"] is None
    assert line["published"] is None
    assert line["actors"] == []


def test_the_sheet_has_the_columns_and_a_row_a_statement(tiny):
    found = cells(tiny)
    assert tuple(found[0]) == CSV_COLUMNS
    assert [row["actor"] for row in found] == [
        "Ada Hill",
        "Springfield Water Board",
        "Springfield Water Board",
    ]
    assert found[2]["date_start"] == ""
    assert found[2]["date_end"] == "2020-03-04"
    text = tiny.articles[0].text
    assert text[int(found[2]["start"]) : int(found[2]["end"])] == "a new bridge"


def test_the_sheet_is_read_by_a_spreadsheet_without_being_asked_for_an_encoding(tiny):
    assert sheet(tiny).startswith("\ufeffid,actor,".encode())


def test_a_row_has_all_that_a_reader_checks(tiny):
    row = cells(tiny)[0]
    assert row["id"] == tiny.statements[0].id
    assert row["source"] == "Hill"
    assert row["sentence"].startswith("“The talks were open & fine,” Hill told reporters")
    assert (row["kind"], row["polarity"], row["score"]) == ("direct", "asserted", "1.0")
    assert row["about"] == "2020 bridge talks"
    assert (row["day"], row["ground"]) == ("2020-03-02", "stated")
    assert row["title"] == "Two voices on the bridge talks"
    assert (row["publisher"], row["published"]) == ("The Example", "2020-03-04")
    assert row["url"] == "https://news.example/voices"


def test_what_was_not_said_is_marked_in_the_sheet(tiny):
    assert [row["said"] for row in cells(tiny)] == ["told", "called", "promised (negated)"]


def test_claims_with_quotes_and_lines_stay_in_their_cell(hostile):
    assert cells(hostile)[0]["claim"] == hostile.articles[0].text


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", " =", "＝"])
def test_no_cell_starts_a_formula(start):
    assert harmless(f"{start}1+1") == f"'{start}1+1"


def test_an_ordinary_cell_stays_as_it_is():
    assert harmless("“No,” she said = never.") == "“No,” she said = never."


def test_the_sheet_names_the_carriers_of_a_text():
    rows = list(csv.DictReader(io.StringIO(sheet(newsroom()).decode("utf-8-sig"))))
    told = {row["title"]: row["carriers"] for row in rows}
    assert told == {"Bridge promised": "The Gull", "Ferry late": "", "Bridge refused": ""}
