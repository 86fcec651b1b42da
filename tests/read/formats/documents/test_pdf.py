"""PDF: paragraphs by the places of lines; what breaks the library ends a process of its own."""

import pytest
from read.inputs import TEXT, read_bytes, reasons

from graphkit.read.formats.documents import pdf as reader
from graphkit.read.formats.documents.pdf_layout import PdfLine, text_of_pages

LINES = (
    "The mayor, Ada Quell, said on Monday that the bridge",
    "at Wexford Mill will open in May.",
    "She did not say who would pay for it, nor when the last",
    "of the beams would be in place.",
)


LONG_LINE = "She stayed on, and so did all the others there."


def pdf(*pages, title="", more=b""):
    """A PDF of pages, each the lines with size and place from above."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier>>",
    ]
    kids = []
    for page in pages:
        drawn = "".join(
            f"BT /F {s} Tf 50 {y} Td ({words}) Tj ET\n" for words, s, y in page
        ).encode()
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))
        kids.append(len(objects) + 1)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>>>>>" % (len(objects))
        )
    refs = " ".join(f"{kid} 0 R" for kid in kids).encode()
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (refs, len(kids))
    objects.append(b"<</Title(%s)>>" % title.encode())
    data, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    told = b"trailer<</Size %d/Root 1 0 R/Info %d 0 R%s>>" % (len(objects) + 1, len(objects), more)
    return data + end + told + b"\nstartxref\n%d\n%%%%EOF" % len(data)


def drawn(*lines, above=700, distance=14):
    return [(words, 10, above - n * distance) for n, words in enumerate(lines)]


def test_lines_become_paragraphs_and_the_title_is_that_of_the_file():
    page = [("Bridge to open", 20, 740), *drawn(*LINES[:2]), *drawn(*LINES[2:], above=660)]
    articles, problems = read_bytes("a.pdf", pdf(page, title="Bridge at Wexford"))
    assert [(a.title, a.text) for a in articles] == [
        (
            "Bridge at Wexford",
            "Bridge to open\n\n" + "\n\n".join(map(" ".join, (LINES[:2], LINES[2:]))),
        )
    ]
    assert reasons(problems) == ["no publication date"]


def test_a_pdf_is_told_by_its_first_bytes():
    articles, _ = read_bytes("a.bin", pdf(drawn(TEXT)))
    assert [a.text for a in articles] == [TEXT.strip()]


def lines(*words, above=700.0):
    return [
        PdfLine(w, 50, 50 + 6 * len(w), above - 14 * n, above - 14 * n + 10)
        for n, w in enumerate(words)
    ]


def test_a_paragraph_goes_on_on_the_next_page_and_repeated_lines_are_left_out():
    pages = [
        [*lines("Wexford Ledger", above=780), *lines(first), *lines(f"Page {n}", above=20)]
        for n, first in enumerate(("The mayor said that the", "bridge will open in", "May."))
    ]
    found = text_of_pages(pages)
    assert found == ("The mayor said that the bridge will open in May.", 6)


@pytest.mark.parametrize(
    ("two", "expected"),
    [
        (("the har\ufffe", "bour"), "the harbour"),
        (("a well-", "known man"), "a well- known man"),
        (("He left.", LONG_LINE), f"He left.\n\n{LONG_LINE}"),
    ],
)
def test_lines_are_joined_by_their_ends(two, expected):
    assert text_of_pages([lines(*two)]).text == expected


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n", "no PDF"),
        (pdf(), "no PDF"),
        (pdf([]), "no text but pictures of it"),
        (b"%PDF-1.4\n" + bytes(range(256)) * 300, "no PDF"),
    ],
)
def test_what_is_no_pdf_or_has_no_text_is_refused(data, reason):
    articles, problems = read_bytes("a.pdf", data)
    assert articles == []
    assert reasons(problems, "error")[0].startswith(reason)


@pytest.mark.parametrize(
    ("process", "reason"),
    [
        ("import os; os.abort()", "it breaks the library that reads PDF, or takes too much memory"),
        ("import time; time.sleep(60)", "it takes more than 1 seconds to read"),
    ],
)
def test_a_process_that_breaks_or_does_not_end_costs_that_file_only(monkeypatch, process, reason):
    monkeypatch.setattr(reader, "PROCESS", process)
    monkeypatch.setattr(reader, "PDF_SECONDS", 1)
    _, problems = read_bytes("a.pdf", pdf(drawn(TEXT)))
    assert reasons(problems, "error") == [reason]


def test_without_the_package_the_remedy_names_it(monkeypatch):
    monkeypatch.setattr(reader, "find_spec", lambda _: None)
    _, problems = read_bytes("a.pdf", pdf(drawn(TEXT)))
    assert [d.remedy for d in problems] == ["install graphkit[pdf], or give its text"]
