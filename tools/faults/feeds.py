"""Feeds and the XML of agencies that are broken, odd or hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.faults.case import SPOKEN, Case, one

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
ATOM = 'xmlns="http://www.w3.org/2005/Atom"'
NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
ITEM = (
    "<item><title>Ferry</title><link>http://e.example/1</link>"
    "<pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>"
    f"<content:encoded><![CDATA[<p>{SPOKEN}</p>]]></content:encoded></item>"
)


def rss(items: str, head: str = "") -> str:
    """A feed of RSS 2.0."""
    return f'{head}<rss version="2.0" {CONTENT}><channel><title>Bay</title>{items}</channel></rss>'


def atom(entries: str) -> str:
    """A feed of Atom."""
    return f"<feed {ATOM}><title>Bay</title><id>urn:f</id>{entries}</feed>"


def nitf(head: str = "", body: str = f"<p>{SPOKEN}</p>") -> str:
    """An article of NITF."""
    heads = f"<head>{head}</head>"
    return f"<nitf>{heads}<body><body.content>{body}</body.content></body></nitf>"


def newsml(content: str, guid: str = "urn:newsml:e.example:20240305:1") -> str:
    """An item of NewsML-G2."""
    meta = "<itemMeta><versionCreated>2024-03-05T10:00:00Z</versionCreated></itemMeta>"
    start = f'<newsItem {NAR} guid="{guid}" version="1" standard="NewsML-G2">'
    return f"{start}{meta}<contentSet>{content}</contentSet></newsItem>"


def cases() -> Iterator[Case]:
    """RSS, Atom, NITF, NewsML-G2 and XML of no news format."""
    yield from _rss()
    yield from _atom()
    yield from _agency()
    yield from _other()


def _rss() -> Iterator[Case]:
    feeds = {
        "cut": (rss(ITEM * 3)[:-60], 1),
        "no-channel": (f"<rss version='2.0' {CONTENT}>{ITEM}</rss>", None),
        "no-items": (rss(""), 0),
        "item-empty": (rss("<item/>" + ITEM), 1),
        "version": (rss(ITEM).replace('"2.0"', '"99"'), 1),
        "prefix": (rss(ITEM).replace(CONTENT, ""), None),
        "same-guid": (rss(ITEM * 3), 1),
        "date-words": (rss(ITEM.replace("Tue, 05 Mar 2024", "Foo, 99 Bar 20x4")), 1),
        "date-zone": (rss(ITEM.replace("GMT", "+9999")), 1),
        "link-js": (rss(ITEM.replace("http://e.example/1", "javascript:x")), 1),
        "link-many": (rss(ITEM.replace("</link>", "</link><link/><link>b</link>")), 1),
        "nested-items": (rss("<item>" * 2000 + ITEM), None),
        "deep": (rss("<a>" * 5000 + ITEM + "</a>" * 5000), None),
        "attributes": (rss(ITEM).replace("<item>", f"<item a='{'x' * 200_000}'>"), 1),
        "ampersand": (rss(ITEM).replace("Ferry", "Ferry & Bay"), None),
        "control": (rss(ITEM).replace("Ferry", "Fer\x08ry"), None),
        "text-before": ("\n\n  " + rss(ITEM), 1),
        "declared-utf16": (rss(ITEM, '<?xml version="1.0" encoding="utf-16"?>'), None),
        "declared-unknown": (rss(ITEM, '<?xml version="1.0" encoding="klingon"?>'), None),
        "xml-11": (rss(ITEM, '<?xml version="1.1"?>'), None),
        "stylesheet": (rss(ITEM, '<?xml-stylesheet href="http://127.0.0.1/x.xsl"?>'), 1),
        "quadratic": (rss(ITEM.replace("Ferry", "&a;" * 20_000), _entity("x" * 20_000)), None),
        "parameter": (
            rss(ITEM, '<!DOCTYPE r [<!ENTITY % a SYSTEM "file:///etc/passwd">%a;]>'),
            None,
        ),
        "include": (
            rss(
                ITEM.replace(
                    "Ferry",
                    '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="/etc/passwd"/>',
                )
            ),
            None,
        ),
    }
    for name, (text, articles) in feeds.items():
        yield one(f"rss/{name}.xml", text, f"feed: {name}", articles)


def _entity(value: str) -> str:
    return f'<!DOCTYPE rss [<!ENTITY a "{value}">]>'


def _atom() -> Iterator[Case]:
    entry = "<entry><title>Ferry</title><id>urn:1</id>{}</entry>"
    contents = {
        "src": '<content type="text/html" src="http://127.0.0.1/a"/>',
        "base64": '<content type="application/pdf">JVBERi0xLjQK</content>',
        "xhtml": f'<content type="xhtml"><div><script>x</script>{SPOKEN}</div></content>',
        "type-unknown": f'<content type="x/y">{SPOKEN}</content>',
        "twice": f"<content>{SPOKEN}</content><content>b</content>",
        "date": f"<updated>2024-13-45</updated><content>{SPOKEN}</content>",
    }
    for name, content in contents.items():
        yield one(f"atom/{name}.atom", atom(entry.format(content)), f"Atom: {name}")


def _agency() -> Iterator[Case]:
    pub = f"<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body><p>{SPOKEN}</p></body></html></inlineXML>"
    texts = {
        "nitf-body-empty": nitf(body=""),
        "nitf-no-body": "<nitf><head/></nitf>",
        "nitf-date": nitf('<docdata><date.issue norm="00000000T999999Z"/></docdata>'),
        "nitf-tables": nitf(body=f"<table><tr><td>{SPOKEN}</td></tr></table><p>{SPOKEN}</p>"),
        "nitf-media": nitf(body=f"<media><media-caption>{SPOKEN}</media-caption></media>"),
        "nitf-twice": nitf() + nitf(),
        "nitf-id": nitf('<docdata><doc-id id-string="a&lt;&#10;b"/></docdata>'),
        "newsml-empty": newsml(""),
        "newsml-picture": newsml(
            '<remoteContent href="file:///etc/passwd" contenttype="image/jpeg"/>'
        ),
        "newsml-inline-data": newsml('<inlineData encoding="base64">AAAA////</inlineData>'),
        "newsml-inline-text": newsml(f"<inlineData>{SPOKEN}</inlineData>"),
        "newsml-guid": newsml(pub, "javascript:alert(1)"),
        "newsml-canceled": newsml(pub).replace(
            "<itemMeta>", '<itemMeta><pubStatus qcode="stat:canceled"/>'
        ),
        "newsml-message": f"<newsMessage {NAR}><itemSet>{newsml(pub) * 2}</itemSet></newsMessage>",
        "newsml-no-space": newsml(pub).replace(NAR, ""),
        "newsml-one": "<NewsML><NewsItem><NewsComponent/></NewsItem></NewsML>",
    }
    for name, text in texts.items():
        yield one(f"agency/{name}.xml", text, f"agency XML: {name}")


def _other() -> Iterator[Case]:
    texts = {
        "empty-root": "<a/>",
        "svg": f"<svg xmlns='http://www.w3.org/2000/svg'><text>{SPOKEN}</text></svg>",
        "tei": f"<TEI><text><body><p>{SPOKEN}</p></body></text></TEI>",
        "soap": "<soap:Envelope/>",
        "sitemap": "<urlset><url><loc>http://e.example/</loc></url></urlset>",
        "declaration-only": '<?xml version="1.0"?>',
        "comment-open": "<!-- ",
        "names-spaces": "".join(f"<a{n} xmlns='urn:{n}'>" for n in range(3000)),
    }
    for name, text in texts.items():
        yield one(f"xml/{name}.xml", text, f"XML: {name}")
