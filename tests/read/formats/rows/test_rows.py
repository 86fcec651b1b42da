"""Each line of JSON and each row of a table is an article; a bad one costs the others nothing."""

import json
from datetime import date

import pytest
from read.inputs import LONG, TEXT, read_bytes, reasons


def line(**values):
    return json.dumps({"title": "Bridge", "date": "2024-03-04", "text": TEXT, **values})


def lines(*some):
    return "\n".join(some)


def test_a_line_gives_text_and_data():
    (found,), diagnostics = read_bytes("a.jsonl", line(url="https://a.example/1", author=["Bo"]))
    assert (found.path, found.text, found.title) == ("a.jsonl:1", TEXT, "Bridge")
    assert (found.published.start, found.byline) == (date(2024, 3, 4), "Bo")
    assert diagnostics == []


def test_the_user_names_the_keys():
    data = json.dumps({"main": TEXT, "text": "a note", "when": "2024-03-04"})
    (found,), _ = read_bytes("a.jsonl", data, text="main", date="when")
    assert (found.text, found.published.start) == (TEXT, date(2024, 3, 4))


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        ('{"text": "cut', "no JSON: Unterminated string starting at at character 10"),
        ("[1, 2]", "no object"),
        ("null", "no object"),
        ('{"title": "alone"}', "it has no text"),
        ('{"text": ["a"]}', "it has no text"),
        ('{"x": ' + "[" * 100_000, "lists in lists, too deep to be read"),
    ],
)
def test_a_bad_line_is_refused_and_the_others_are_read(bad, why):
    first, last = line(text=f"{TEXT} One."), line(text=f"{TEXT} Two.")
    articles, diagnostics = read_bytes("a.jsonl", lines(first, bad, last))
    assert [a.path for a in articles] == ["a.jsonl:1", "a.jsonl:3"]
    assert reasons(diagnostics, "error") == [why]
    assert diagnostics[0].path == "a.jsonl:2"


def test_a_line_that_is_larger_than_a_record_is_refused_and_the_others_are_read():
    large = line(text="x " * 6_000_000)
    articles, diagnostics = read_bytes("a.jsonl", lines(line(), large, line(text=LONG)))
    assert [a.path for a in articles] == ["a.jsonl:1", "a.jsonl:3"]
    assert reasons(diagnostics, "error")[0].startswith("too large: 12,")


@pytest.mark.parametrize(
    ("odd", "why"),
    [
        (f'{{"text": "a", "text": "{TEXT}"}}', "a name is given twice in one object; the last"),
        (f'{{"text": "{TEXT}", "score": NaN}}', "NaN is no value of JSON"),
        (f'{{"text": "{TEXT} \\ud800"}}', "control characters replaced"),
    ],
)
def test_an_odd_line_is_read_with_a_warning(odd, why):
    (found,), diagnostics = read_bytes("a.jsonl", odd)
    assert found.text.startswith(TEXT)
    assert any(reason.startswith(why) for reason in reasons(diagnostics))


def test_a_whole_number_of_any_length_harms_nothing():
    assert len(read_bytes("a.jsonl", f'{{"id": {"9" * 10_000}, "text": "{TEXT}"}}')[0]) == 1


def test_line_separators_of_unicode_end_no_line():
    data = json.dumps({"text": f"a\u2028b\u0085c {TEXT}"}, ensure_ascii=False)
    assert len(read_bytes("a.jsonl", data)[0]) == 1


def test_lines_in_utf16_are_read():
    assert len(read_bytes("a.jsonl", lines(line(), line(text=LONG)).encode("utf-16"))[0]) == 2


def test_a_document_can_hold_one_object_or_a_list():
    assert [a.path for a in read_bytes("a.json", line())[0]] == ["a.json"]
    several = f"[{line()}, {line(text=LONG)}]"
    assert [a.path for a in read_bytes("a.json", several)[0]] == ["a.json:1", "a.json:2"]


def test_ninjs_of_all_versions_is_read():
    first = {"uri": "urn:a:1", "versioncreated": "2024-03-04T08:00:00Z", "headline": "Bridge"}
    second = {
        "uri": "urn:a:1",
        "versionCreated": "2024-03-04T08:00:00Z",
        "headlines": [{"role": "main", "value": "Bridge"}],
        "bodies": [{"contentType": "text/plain", "value": LONG}],
    }
    for item in ({**first, "body_text": LONG}, {**first, "body_xhtml": f"<p>{LONG}</p>"}, second):
        (found,), _ = read_bytes("a.json", json.dumps(item))
        assert (found.title, found.url) == ("Bridge", "urn:a:1")
        assert found.text.strip() == LONG.strip()
        assert found.published.start == date(2024, 3, 4)


def test_a_picture_in_ninjs_is_refused_and_what_was_called_back_is_said():
    _, diagnostics = read_bytes("a.json", json.dumps({"uri": "urn:a:2", "type": "picture"}))
    assert reasons(diagnostics, "error") == ["an item of the type “picture”"]
    item = {"uri": "urn:a:3", "pubstatus": "canceled", "body_text": TEXT}
    (_,), diagnostics = read_bytes("a.json", json.dumps(item))
    assert "its publisher calls it canceled" in reasons(diagnostics)


def test_each_row_of_a_table_is_an_article():
    table = f'title,date,body\r\nBridge,2024-03-04,"{TEXT}\r\nSecond ""line""."\r\nMill,,{LONG}\r\n'
    first, second = read_bytes("a.csv", table)[0]
    assert (first.title, first.published.start) == ("Bridge", date(2024, 3, 4))
    assert first.text == f'{TEXT}\nSecond "line".'
    assert (first.path, second.path) == ("a.csv:2", "a.csv:4")


@pytest.mark.parametrize("sign", [";", "\t", "|"])
def test_the_sign_between_cells_is_found(sign):
    table = f"title{sign}text\nBridge{sign}{TEXT}\n"
    assert read_bytes("a.csv", table)[0][0].title == "Bridge"


def test_a_table_without_a_column_of_texts_asks_for_its_name():
    table = f"a,b\n1,{TEXT.replace(',', '')}\n"
    assert reasons(read_bytes("a.csv", table)[1]) == ["no column of texts among a, b"]
    assert len(read_bytes("a.csv", table, text="b")[0]) == 1


def test_a_cell_that_is_not_utf8_is_read_and_said():
    (found,), diagnostics = read_bytes("a.csv", b"text\ncaf\xe9 is where she said no\n")
    assert "café" in found.text
    assert "read as Windows-1252, for it is not UTF-8" in reasons(diagnostics)
