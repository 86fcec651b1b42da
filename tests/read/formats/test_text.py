"""A text file becomes an article, or says why it cannot."""

from datetime import date

import pytest

from graphkit.read.formats.text import read_text

BODY = "A headline\n\nThe mayor said the bridge is open.\n"


def article(data: str):
    (found,), diagnostics = read_text("a.txt", data.encode())
    return found, diagnostics


def reasons(data: bytes):
    return [t.reason for t in read_text("a.txt", data)[1]]


def test_front_matter_gives_title_and_date_and_where_the_date_is_from():
    found, diagnostics = article(
        f"---\ntitle: A day\ndate: 2018-07-09\ndate_source: the page\n---\n{BODY}"
    )
    assert (found.title, found.text) == ("A day", BODY)
    assert found.published.start == found.published.end == date(2018, 7, 9)
    assert found.published.basis == "publication date “2018-07-09” (the page)"
    assert diagnostics == ()


def test_without_front_matter_the_headline_is_the_title_and_the_date_is_missed():
    found, diagnostics = article(BODY)
    assert (found.title, found.published) == ("A headline", None)
    assert [t.reason for t in diagnostics] == ["no publication date"]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("03/04/2024", "is 2024-03-04 or 2024-04-03"),
        ("yesterday", "is not a day"),
        ("2024-02-30", "is not a day"),
        ("1710000000", "is not a day"),
        ("0001-01-01", "is not a day of the years 1605 to 2099"),
    ],
)
def test_a_date_that_is_no_day_is_said_and_not_guessed(words, why):
    found, diagnostics = article(f"---\ndate: {words}\n---\n{BODY}")
    assert found.published is None
    assert [t.reason for t in diagnostics] == [f"“{words}” {why}"]


@pytest.mark.parametrize(
    "words",
    ["2018-07-09", "2018-07-09T23:30:00-11:00", "9 July 2018", "July 9, 2018", "Jul. 9 2018"],
)
def test_a_day_is_read_as_it_stands(words):
    assert article(f"---\ndate: {words}\n---\n{BODY}")[0].published.start == date(2018, 7, 9)


def test_an_empty_file_gives_no_article_and_one_line():
    assert read_text("a.txt", b"")[0] == ()
    assert reasons(b"") == reasons(b" \n") == reasons(b"\xef\xbb\xbf") == ["the file is empty"]


def test_bytes_that_are_no_text_give_no_article_and_one_line():
    data = bytes(range(256)) * 8
    assert read_text("a.txt", data)[0] == ()
    assert reasons(data) == ["not text"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_give_the_same_text(encoding):
    text = "---\ndate: 2018-07-09\n---\nShe said “yes”."
    (found,), _ = read_text("a.txt", text.encode(encoding))
    assert found.text == "She said “yes”."


def test_line_ends_do_not_change_the_article():
    unix = article(BODY)[0]
    assert article(BODY.replace("\n", "\r\n"))[0].id == unix.id
    assert article(BODY.replace("\n", "\r"))[0].id == unix.id


def test_composed_and_decomposed_letters_are_the_same_article():
    assert article("Jose\u0301 left.")[0].id == article("José left.")[0].id


def test_characters_that_cannot_be_stored_keep_their_place():
    found, diagnostics = article("---\ndate: 2018-07-09\n---\nA\x01B\ufffeC left.")
    assert found.text == "A\ufffdB\ufffdC left."
    assert [t.reason for t in diagnostics] == ["2 control characters replaced"]


@pytest.mark.parametrize(
    "matter",
    [
        "title:\n  !!python/object/apply:os.system ['true']",
        "title:\n  - &a x\n  - *a",
        "title:\n  - 1\n  - 2",
        "title:\n  'open",
        "url: https://news.example\nno field",
    ],
)
def test_odd_front_matter_is_said_and_does_no_harm(matter):
    (found,), diagnostics = read_text("a.txt", f"---\n{matter}\n---\n{BODY}".encode())
    assert found.text == BODY
    assert found.title == "A headline"
    assert {t.kind for t in diagnostics} == {"front matter", "date lost"}


def test_a_comment_behind_a_date_is_no_part_of_it_and_one_behind_a_title_is():
    found, diagnostics = article(f"---\ntitle: We are #1\ndate: 2018-07-09 # the page\n---\n{BODY}")
    assert (found.title, found.published.start) == ("We are #1", date(2018, 7, 9))
    assert diagnostics == ()


def test_front_matter_that_is_never_closed_is_text():
    found, diagnostics = article(f"---\ntitle: x\n{BODY}")
    assert found.text.startswith("---\n")
    assert "front matter is never closed" in [t.reason for t in diagnostics]


def test_an_update_is_kept_apart_from_the_publication():
    matter = b"---\ndate: 2018-07-09\nupdated: 2018-07-11\n---\nRain."
    ((article,), diagnostics) = read_text("a.txt", matter)
    assert str(article.published.start) == "2018-07-09"
    assert str(article.updated.start) == "2018-07-11"
    assert article.updated.basis == "updated “2018-07-11”"
    assert diagnostics == ()


@pytest.mark.parametrize("words", ["2018-07-01", "lately"])
def test_an_update_that_cannot_be_is_said_and_not_used(words):
    matter = f"---\ndate: 2018-07-09\nupdated: {words}\n---\nRain.".encode()
    ((article,), (diagnostic,)) = read_text("a.txt", matter)
    assert article.updated is None
    assert f"updated “{words}”" in diagnostic.reason


def test_a_field_that_is_not_known_is_said():
    _, diagnostics = article(f"---\ndate: 2018-07-09\nauthor: A\n---\n{BODY}")
    assert [(t.severity, t.reason) for t in diagnostics] == [("note", "“author” is not used")]
