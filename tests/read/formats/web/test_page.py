"""A saved web page becomes the article that it shows, with the data that it tells programs."""

import json
from datetime import date

import pytest
from read.inputs import LONG, TEXT, read_bytes, reasons

LINKED = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Bridge to open &amp; stay",
    "datePublished": "2024-03-04T08:00:00Z",
    "dateModified": "2024-03-05",
    "author": [{"@type": "Person", "name": "Bo Marr"}, {"name": "Cy Teal"}],
    "publisher": {"@type": "Organization", "name": "The Wexford Ledger"},
    "inLanguage": "en-GB",
}


def page(body=f"<p>{LONG}</p>" * 3, head="", before="", after=""):
    return (
        f"<!doctype html><html lang=en><head><title>Bridge to open - Ledger</title>{head}</head>"
        f"<body>{before}<article><h1>Bridge to open</h1>{body}</article>{after}</body></html>"
    )


def linked(**changes):
    told = json.dumps({**LINKED, **changes})
    return f'<script type="application/ld+json">{told}</script>'


def article(text):
    (found,), diagnostics = read_bytes("page.html", text)
    return found, diagnostics


def test_json_ld_gives_the_data_of_the_article():
    found, diagnostics = article(
        page(head=linked() + '<link rel="canonical" href="https://ledger.example/a">')
    )
    assert found.title == "Bridge to open & stay"
    assert found.url == "https://ledger.example/a"
    assert (found.publisher, found.byline) == ("The Wexford Ledger", "Bo Marr, Cy Teal")
    assert (found.published.start, found.updated.start) == (date(2024, 3, 4), date(2024, 3, 5))
    assert found.language == "en-GB"
    assert diagnostics == []


def test_open_graph_gives_them_where_there_is_no_json_ld():
    head = (
        '<meta property="og:title" content="The bridge">'
        '<meta property="og:site_name" content="The Courier">'
        '<meta property="article:published_time" content="2024-03-04T08:00:00Z">'
        '<meta property="og:url" content="https://courier.example/b">'
    )
    found, _ = article(page(head=head))
    assert (found.title, found.publisher) == ("The bridge", "The Courier")
    assert (found.url, found.published.start) == ("https://courier.example/b", date(2024, 3, 4))


@pytest.mark.parametrize(
    "shown",
    [
        '<time datetime="2024-03-04">yesterday</time>',
        '<span class="publish-date">Published 10:02 AM EST Mar 4, 2024</span>',
        '<p itemprop="datePublished">4 March 2024</p>',
    ],
)
def test_the_day_that_the_page_shows_is_read_where_it_tells_none(shown):
    assert article(page(before=shown))[0].published.start == date(2024, 3, 4)


def test_a_day_that_is_none_gives_way_to_one_that_is():
    head = linked(datePublished="0001-01-01T00:00:00Z")
    found, _ = article(page(head=head, before='<time datetime="2024-03-04">then</time>'))
    assert found.published.start == date(2024, 3, 4)


def test_two_days_that_disagree_are_said():
    head = linked() + '<meta property="article:published_time" content="2022-01-02">'
    found, diagnostics = article(page(head=head))
    assert found.published.start == date(2024, 3, 4)
    assert reasons(diagnostics) == [
        "two days of publication, 2024-03-04 and 2022-01-02; the first is taken"
    ]


def test_menus_scripts_and_comments_are_no_text_of_the_article():
    before = "<nav><ul><li><a href=/>News</a><li><a href=/s>Sport</a></ul></nav>"
    after = "<script>alert('no')</script><footer>Copyright, all rights</footer><!-- hidden -->"
    found, _ = article(page(before=before, after=after))
    assert found.text.count("the bridge at Wexford Mill") == 9
    for words in ("Sport", "alert", "Copyright", "hidden"):
        assert words not in found.text


def test_paragraphs_behind_an_advertisement_belong_to_the_article():
    part = "".join(f"<p class=body>{TEXT}Part {n}, which is long.</p>" for n in range(3))
    more = "".join(f"<p class=body>{TEXT}Part {n}, which is long.</p>" for n in range(3, 6))
    body = f"<div class=chunk>{part}</div><aside>Buy a boat!</aside><div class=chunk>{more}</div>"
    found, _ = article(page(body))
    assert [n for n in range(6) if f"Part {n}," in found.text] == [0, 1, 2, 3, 4, 5]
    assert "boat" not in found.text


def test_text_that_stands_only_in_json_ld_is_read():
    found, _ = article(f"<html><head>{linked(articleBody=LONG)}</head><body></body></html>")
    assert found.text.strip() == LONG.strip()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("<html><body></body></html>", "it has no text"),
        ("<html><frameset><frame src=a.html></frameset></html>", "it has no text"),
        ("<html><body>" + "<div>" * 100_000 + TEXT, "elements nested too deep"),
    ],
)
def test_a_page_without_a_text_that_can_be_read_is_refused(data, why):
    articles, diagnostics = read_bytes("page.html", data)
    assert articles == []
    assert reasons(diagnostics, "error") == [why]


def test_a_hostile_address_is_left_out_and_said():
    found, diagnostics = article(page(head='<link rel=canonical href="javascript:alert(1)">'))
    assert found.url is None
    assert "the address “javascript:alert(1)” is no http, urn or tag" in reasons(diagnostics)


def test_nothing_of_a_hidden_paragraph_or_an_entity_is_read():
    text = page(f"<p>{LONG}</p><p>{LONG}</p><p>&x; end of it all.</p>")
    data = text.replace(
        "<!doctype html>", '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    )
    found, _ = article(data)
    assert "root:" not in found.text


def test_a_page_says_its_encoding():
    text = page(f"<p>José said no. {LONG}</p>", '<meta charset="iso-8859-15">')
    found, diagnostics = article(text.encode("iso-8859-15"))
    assert "José" in found.text
    assert "read as iso-8859-15, as it says" in reasons(diagnostics)


def test_a_page_under_the_name_of_a_text_is_read_as_a_page():
    (found,), diagnostics = read_bytes("page.txt", page())
    assert "<p>" not in found.text
    assert "its content is html, its name says text" in reasons(diagnostics)
