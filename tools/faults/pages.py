"""Web pages that are broken, odd or hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.faults.case import SPOKEN, Case, one

if TYPE_CHECKING:
    from collections.abc import Iterator

BODY = f"<h1>Ferry to sail</h1><p>{SPOKEN}</p><p>{SPOKEN * 3}</p><p>The council meets in May.</p>"


def page(head: str = "", body: str = BODY) -> str:
    """A web page around a head and a body."""
    start = f"<!doctype html><html lang=en><head><title>Ferry</title>{head}</head>"
    return f"{start}<body><article>{body}</article></body></html>"


def linked(data: str) -> str:
    """A page whose JSON-LD is `data`."""
    return page(f'<script type="application/ld+json">{data}</script>')


def cases() -> Iterator[Case]:
    """Heads, bodies and JSON-LD."""
    yield from _heads()
    yield from _linked_data()
    yield from _bodies()


def _heads() -> Iterator[Case]:
    heads = {
        "base": '<base href="javascript:alert(1)//"><link rel=canonical href="a/../../b">',
        "canonical-list": '<link rel=canonical href="/a">' * 4000,
        "canonical-data": '<link rel=canonical href="data:text/html,x">',
        "og-empty": '<meta property="og:title"><meta property="og:url" content="">',
        "og-long": f'<meta property="og:title" content="{"Ferry " * 50_000}">',
        "published-words": '<meta property="article:published_time" content="last Tuesday">',
        "published-offset": '<meta name="date" content="2024-03-05T23:59:59+14:00">',
        "published-many": '<meta name="date" content="2024-03-05">' * 5000,
        "published-arabic": '<meta name="date" content="٢٠٢٤-٠٣-٠٥">',
        "charset-none": '<meta charset="">',
        "charset-unknown": '<meta charset="x-user-defined-nothing">',
        "charset-base64": '<meta charset="base64">',
        "charset-rot13": '<meta charset="rot13">',
        "charset-idna": '<meta charset="idna">',
        "charset-undefined": '<meta charset="undefined">',
        "language": '<meta http-equiv="content-language" content="de,\x01fr">',
        "refresh": '<meta http-equiv=refresh content="0;url=http://127.0.0.1/">',
        "author-script": '<meta name=author content="</script><script>alert(1)//">',
    }
    for name, head in heads.items():
        yield one(f"page-head/{name}.html", page(head), f"head of a page: {name}", 1)


def _linked_data() -> Iterator[Case]:
    data = {
        "deep": "[" * 20_000 + "]" * 20_000,
        "numbers": '{"@type":"NewsArticle","headline":1e999,"datePublished":-1,"url":12}',
        "big-number": '{"@type":"NewsArticle","datePublished":' + "9" * 9000 + "}",
        "nan": '{"@type":"NewsArticle","datePublished":NaN,"headline":Infinity}',
        "lone": '{"@type":"NewsArticle","headline":"\\ud800","articleBody":"\\udfff"}',
        "null-sign": '{"@type":"NewsArticle","headline":"a\\u0000b"}',
        "keys-twice": '{"@type":"NewsArticle","headline":"a","headline":["b"]}',
        "graph-self": '{"@graph":[{"@id":"#a","@type":"NewsArticle","author":{"@id":"#a"}}]}',
        "publisher-list": '{"@type":"NewsArticle","publisher":[[],{},null,{"name":{"@value":3}}]}',
        "type-object": '{"@type":{"a":"NewsArticle"},"articleBody":["x"]}',
        "body-markup": '{"@type":"NewsArticle","articleBody":"<p onclick=x>He said no.</p>"}',
        "dates-list": '{"@type":"NewsArticle","datePublished":["2024-03-05","2023-01-01"]}',
        "comment": '/* <!-- */ {"@type":"NewsArticle"} // -->',
        "many": "[" + '{"@type":"NewsArticle","headline":"x"},' * 5000 + "null]",
    }
    for name, text in data.items():
        yield one(f"page-data/{name}.html", linked(text), f"JSON-LD: {name}", 1)


def _bodies() -> Iterator[Case]:
    bodies = {
        "tables": "<table><tr><td>" * 3000 + BODY,
        "attributes": "<p " + " ".join(f"a{n}=1" for n in range(20_000)) + ">" + BODY,
        "attribute-long": f"<p class='{'x' * 500_000}'>{BODY}",
        "spans": "".join(f"<span>{word} </span>" for word in (SPOKEN * 60).split()),
        "hidden": f"<p hidden>{SPOKEN}</p><div style='display:none'>{SPOKEN}</div>",
        "comments": "<!--" * 20_000 + BODY,
        "cdata": f"<![CDATA[{BODY}]]>",
        "plaintext": f"<plaintext>{BODY}",
        "noscript": f"<noscript>{BODY}</noscript>",
        "template": f"<template>{BODY}</template>",
        "svg": f"<svg><foreignObject>{BODY}</foreignObject></svg>",
        "math": f"<math><mtext><table><mglyph><style><!--</style>{BODY}",
        "frames": "<iframe src='file:///etc/passwd'></iframe>" * 500 + BODY,
        "entities": "&amp;" * 60_000 + BODY,
        "entity-open": "&" * 60_000 + BODY,
        "less-than": "<" * 60_000 + BODY,
        "quotes": f"<blockquote>{'<blockquote>' * 200}{BODY}",
        "select": "<select>" + "<option>x" * 9000 + "</select>" + BODY,
        "headings": "<h2>Said</h2>" * 9000 + BODY,
        "breaks": "<br>" * 60_000 + BODY,
        "bold": "<b><i><u>" * 400 + BODY,
        "script-open": BODY + "<script>",
        "only-links": "".join(f"<a href=/{n}>Read on {n}</a>" for n in range(5000)),
        "two-articles": f"{BODY}</article><article>{BODY.replace('June', 'July')}",
    }
    for name, body in bodies.items():
        yield one(f"page-body/{name}.html", page(body=body), f"body of a page: {name}")
    xml = '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    yield one(
        "page/xhtml-entity.xhtml", f"{xml}<html><body><p>&a;{SPOKEN}</p></body></html>", "XXE"
    )
    yield one("page/doctype-only.html", "<!doctype html>", "only a document type", 0)
    yield one("page/text-named-html.html", SPOKEN, "text under the name of a page")
