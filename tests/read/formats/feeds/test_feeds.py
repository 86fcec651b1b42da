"""Each entry of a feed is an article; agency XML is read; no entity is replaced."""

from datetime import date

import pytest
from read.inputs import LONG, TEXT, read_bytes, reasons

CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
DAY = "<pubDate>Mon, 04 Mar 2024 08:00:00 GMT</pubDate>"


def rss(items, above=""):
    channel = f"<channel><title>The Ledger</title>{items}</channel>"
    return f"<?xml version='1.0'?>{above}<rss {CONTENT}>{channel}</rss>"


def item(text=TEXT, more=""):
    head = f"<title>Bridge</title><link>https://a.example/1</link>{DAY}"
    return f"<item>{head}<description>{text}</description>{more}</item>"


def test_an_entry_with_its_content_is_an_article():
    whole = f"<content:encoded><![CDATA[<p>{LONG}</p><p>The end.</p>]]></content:encoded>"
    (found,), diagnostics = read_bytes("a.xml", rss(item("short", whole)))
    assert found.text == f"{LONG.strip()}\n\nThe end."
    assert (found.title, found.publisher) == ("Bridge", "The Ledger")
    assert (found.url, found.published.start) == ("https://a.example/1", date(2024, 3, 4))
    assert diagnostics == []


def test_a_description_alone_is_said_to_be_a_summary():
    (_,), diagnostics = read_bytes("a.xml", rss(item()))
    (told,) = [d for d in diagnostics if d.kind == "summary"]
    assert told.severity == "note"


def test_atom_is_read_with_content_of_all_types():
    for kind, content in (
        ("html", f"&lt;p&gt;{LONG}&lt;/p&gt;"),
        ("text", LONG),
        ("xhtml", f'<div xmlns="http://www.w3.org/1999/xhtml"><p>{LONG}</p></div>'),
    ):
        entry = (
            f'<feed xmlns="http://www.w3.org/2005/Atom"><title>L</title><entry><id>urn:a:1</id>'
            f"<title>Bridge</title><published>2024-03-04T08:00:00Z</published>"
            f'<updated>2024-03-05T08:00:00Z</updated><content type="{kind}">{content}</content>'
            f'<link rel="alternate" href="https://a.example/2"/></entry></feed>'
        )
        (found,), _ = read_bytes("a.atom", entry)
        assert found.text.strip() == LONG.strip()
        assert (found.published.start, found.updated.start) == (date(2024, 3, 4), date(2024, 3, 5))
        assert found.url == "https://a.example/2"


LAUGHS = '<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE l [<!ENTITY b SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("above", [LAUGHS, OUTSIDE])
@pytest.mark.parametrize("form", ["rss", "nitf"])
def test_an_entity_of_the_file_is_refused_and_never_replaced(form, above):
    text = f"X&b;X {TEXT}"
    if form == "rss":
        data = rss(item(text), above)
    else:
        body = f"<body><body.content><p>{text}</p></body.content></body>"
        data = f"<?xml version='1.0'?>{above}<nitf>{body}</nitf>"
    articles, diagnostics = read_bytes("a.xml", data)
    assert articles == []
    assert "it uses entities of its own, which are not replaced" in reasons(diagnostics, "error")


def test_entries_before_a_cut_are_kept_and_the_cut_is_said():
    data = rss("".join(item(f"{TEXT} {n}.") for n in range(5)))[:-300]
    articles, diagnostics = read_bytes("a.xml", data)
    assert len(articles) >= 4
    assert any(reason.startswith(("damaged", "no XML")) for reason in reasons(diagnostics))


NITF = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.6//EN" "http://127.0.0.1:9/nitf.dtd">
<nitf><head><title>T</title><docdata><doc-id id-string="urn:n:1"/>
<date.issue norm="20240304T080000Z"/></docdata><pubdata name="The Ledger"/></head>
<body><body.head><hedline><hl1>Bridge to open</hl1></hedline><byline>By Bo Marr</byline></body.head>
<body.content><p>{LONG}</p><media><media-caption>A bridge</media-caption></media><p>The end.</p>
</body.content></body></nitf>"""


def test_nitf_is_read_and_its_dtd_is_not_fetched():
    (found,), diagnostics = read_bytes("a.xml", NITF)
    assert found.text == f"{LONG.strip()}\n\nThe end."
    assert (found.title, found.byline, found.publisher) == (
        "Bridge to open",
        "By Bo Marr",
        "The Ledger",
    )
    assert (found.published.start, found.url) == (date(2024, 3, 4), "urn:n:1")
    assert diagnostics == []


def test_newsml_g2_is_read_item_by_item():
    one = (
        '<newsItem guid="urn:g:{n}" xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta>'
        "<provider><name>The Wire</name></provider><versionCreated>2024-03-04T08:00:00Z"
        "</versionCreated></itemMeta><contentMeta><headline>Bridge</headline></contentMeta>"
        '<contentSet><inlineXML contenttype="application/xhtml+xml">'
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>'
        f"<p>{LONG}</p><p>End {{n}}.</p></body></html></inlineXML></contentSet></newsItem>"
    )
    data = f"<newsMessage><itemSet>{one.format(n=1)}{one.format(n=2)}</itemSet></newsMessage>"
    articles, _ = read_bytes("a.xml", data)
    assert [a.text.split("\n\n")[-1] for a in articles] == ["End 1.", "End 2."]
    assert {(a.title, a.publisher) for a in articles} == {("Bridge", "The Wire")}
    assert {a.published.start for a in articles} == {date(2024, 3, 4)}


def test_xml_of_another_kind_is_refused():
    assert reasons(read_bytes("a.xml", "<?xml version='1.0'?><book><p>x</p></book>")[1]) == [
        "XML of another kind"
    ]
