"""The exports of databases, in the layouts that their makers and users describe; own articles."""

import pytest
from read.inputs import LONG, TEXT, read_bytes, reasons

WRAPPED = (
    "The mayor, Ada Quell, said on Monday that the bridge at Wexford Mill\n"
    "will open in May.\n\nShe did not say who would pay.\n"
)
PARAGRAPHS = (
    "The mayor, Ada Quell, said on Monday that the bridge at Wexford Mill will open in May.\n\n"
    "She did not say who would pay."
)
NEXIS = """
                               {n} of 2 DOCUMENTS


                              Wexford Ledger

                             March 5, 2024 Tuesday
                              Final Edition

Bridge to open
after nine years

BYLINE: By Bo Marr, Staff Writer

SECTION: NEWS; Pg. 3

LENGTH: 412 words

DATELINE: WEXFORD MILL

{text}
LOAD-DATE: March 6, 2024

LANGUAGE: ENGLISH

GRAPHIC: The bridge

PUBLICATION-TYPE: Newspaper


                        Copyright 2024 Wexford Ledger Ltd.
                              All Rights Reserved

"""
UNI = """Bridge to open
Wexford Ledger
March 5, 2024 Tuesday
Final Edition

Copyright 2024 Wexford Ledger Ltd. All Rights Reserved
Section: NEWS; Pg. 3
Length: 412 words
Byline: By Bo Marr
Body


{text}
Load-Date: March 6, 2024


End of Document

"""
FACTIVA = """SE News
HD
Bridge to open
BY
By Bo Marr
WC
412 words
PD
5 March 2024
SN
Wexford Ledger
SC
WXFL
LA
English
CY
(c) 2024 Wexford Ledger

LP
Ada Quell, the mayor, said on Monday that the bridge at Wexford Mill will open in May.

TD
IN Wexford Mill nobody knew who would pay.

CO
wxf : Wexford Bridges Ltd
NS
gcat : Politics
AN
Document WXFL000020240305ek350000{n}

"""
PLAIN_FACTIVA = """
Bridge to open

By Bo Marr
412 words
5 March 2024
10:30
Wexford Ledger
WXFL
English
(c) 2024 Wexford Ledger

{text}
Document WXFL000020240305ek350000{n}
"""
PROQUEST = """____________________________________________________________

Document {n} of 2

Bridge to open

Author: Marr, Bo

Publication info: Wexford Ledger ; Wexford Mill 05 Mar 2024: 3.

ProQuest document link

Abstract: A bridge opens.

Full text: {text}
Subject: Bridges

Title: Bridge to open

Publication title: Wexford Ledger; Wexford Mill

Publication date: Mar 5, 2024

ProQuest document ID: 123456{n}

Document URL: https://archive.example/docview/123456{n}

Last updated: 2024-03-06

"""
LAYOUTS = {
    "nexis": NEXIS,
    "nexis uni": UNI,
    "factiva without codes": PLAIN_FACTIVA,
    "proquest": PROQUEST,
}
OTHER = WRAPPED.replace("Monday", "Sunday")


def both(layout):
    return "".join(LAYOUTS[layout].format(n=n, text=t) for n, t in ((1, WRAPPED), (2, OTHER)))


def seen(article):
    return (
        article.title,
        article.publisher,
        str(article.published.start) if article.published else None,
    )


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_article_of_an_export_has_its_text_and_its_data(layout):
    articles, problems = read_bytes("a.txt", both(layout))
    assert [a.path for a in articles] == ["a.txt:1", "a.txt:2"]
    assert [a.text for a in articles] == [PARAGRAPHS, PARAGRAPHS.replace("Monday", "Sunday")]
    title = "Bridge to open after nine years" if layout == "nexis" else "Bridge to open"
    assert {seen(a) for a in articles} == {(title, "Wexford Ledger", "2024-03-05")}
    assert reasons(problems) == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_line_ends_and_encodings_of_windows_change_nothing(layout):
    text = both(layout)
    for data in (text.replace("\n", "\r\n").encode(), text.encode("utf-16")):
        articles, _ = read_bytes("a.txt", data)
        assert [a.text for a in articles] == [PARAGRAPHS, PARAGRAPHS.replace("Monday", "Sunday")]


def test_lead_and_rest_of_a_coded_article_are_one_text():
    text = FACTIVA.format(n=1) + FACTIVA.format(n=2).replace("Monday", "Sunday")
    articles, problems = read_bytes("a.txt", text)
    assert [seen(a) for a in articles] == [("Bridge to open", "Wexford Ledger", "2024-03-05")] * 2
    assert articles[0].text.endswith("May.\n\nIN Wexford Mill nobody knew who would pay.")
    assert articles[0].byline == "Bo Marr"
    assert reasons(problems) == []


def test_an_export_says_that_its_layout_was_not_tested():
    _, problems = read_bytes("a.txt", both("nexis"))
    assert reasons(problems, "note") == [
        "read by the documented layout of Nexis, which was not tested on real files"
    ]


def test_an_article_without_full_text_is_refused_and_a_list_of_titles_is_counted():
    text = "Report information\n" + PROQUEST.format(n=1, text="Not available.\n")
    articles, problems = read_bytes("a.txt", text + PROQUEST.format(n=2, text=WRAPPED))
    assert len(articles) == 1
    assert [(d.path, d.reason) for d in problems if d.severity == "error"] == [
        ("a.txt:1", "it has no text")
    ]
    assert "passed over: 1 parts that are no articles" in reasons(problems, "note")


def test_an_export_without_an_article_is_refused():
    _, problems = read_bytes("a.txt", "".join(f"{n} of 9 DOCUMENTS\n\n" for n in range(1, 9)))
    assert reasons(problems) == ["no article of Nexis"]


@pytest.mark.parametrize(
    "text",
    [
        LONG,
        f"{TEXT}\n\nHe read 1 of 2 documents.\n{TEXT}",
        f"He wrote 40 words\n\nand left on 5 March 2024.\n{TEXT}",
        f"Full text: {TEXT}",
    ],
)
def test_a_text_that_speaks_of_documents_is_no_export(text):
    articles, problems = read_bytes("a.txt", text)
    assert [a.path for a in articles] == ["a.txt"]
    assert reasons(problems, "note") == []
