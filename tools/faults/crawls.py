"""Web archives, PDF, DOCX and exports of databases that are broken, odd or hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.faults.case import SPOKEN, Case, gzipped, one, zipped
from tools.faults.pages import page

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCUMENT = f'<w:document xmlns:w="{WORD}">{{}}</w:document>'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def record(kind: str = "response", body: bytes | None = None, **more: str) -> bytes:
    """A record of a web archive."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page().encode()
    data = http if body is None else body
    fields = {
        "WARC-Type": kind,
        "WARC-Record-ID": "<urn:uuid:00000000-0000-4000-8000-000000000001>",
        "WARC-Date": "2024-03-05T10:00:00Z",
        "WARC-Target-URI": "http://e.example/ferry",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(data)),
        **{name.replace("_", "-"): value for name, value in more.items()},
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return b"WARC/1.1\r\n" + head.encode() + b"\r\n" + data + b"\r\n\r\n"


def cases() -> Iterator[Case]:
    """Web archives, documents, and exports."""
    yield from _archives()
    yield from _wacz()
    yield from _documents()
    yield from _exports()


def _archives() -> Iterator[Case]:
    good = record()
    archives = {
        "length-negative": record(Content_Length="-5") + good,
        "length-huge": record(Content_Length="99999999999999") + good,
        "length-words": record(Content_Length="many") + good,
        "length-twice": record(content_length="3") + good,
        "uri-none": record(WARC_Target_URI="") + good,
        "uri-file": record(WARC_Target_URI="file:///etc/passwd"),
        "date-odd": record(WARC_Date="yesterday") + good,
        "type-unknown": record("hearsay") + good,
        "revisit": record("revisit", b"HTTP/1.1 200 OK\r\n\r\n") + good,
        "resource": record("resource", page().encode(), Content_Type="text/html"),
        "conversion": record("conversion", SPOKEN.encode(), Content_Type="text/plain"),
        "segment": record("continuation", WARC_Segment_Number="2") + good,
        "status-404": record(body=b"HTTP/1.1 404 No\r\n\r\n" + page().encode()) + good,
        "status-none": record(body=b"HTTP\r\n\r\n" + page().encode()) + good,
        "http-none": record(body=page().encode()) + good,
        "chunked": record(body=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n"),
        "gzip-body": record(body=b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot gzip"),
        "brotli-body": record(body=b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nabc"),
        "digest-unknown": record(WARC_Payload_Digest="md99:AAAA"),
        "digest-wrong": record(WARC_Block_Digest="sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA") + good,
        "junk-between": good + b"junk junk\r\n" + record(WARC_Target_URI="http://e.example/b"),
        "head-long": record(X_Long="a" * 100_000),
        "head-cut": good[:90],
    }
    for name, data in archives.items():
        yield one(f"warc/{name}.warc", data, f"web archive: {name}")
    yield one(
        "warc/members.warc.gz", gzipped(good) + gzipped(good)[:-12], "cut in the second member"
    )
    yield one("warc/double.warc.gz", gzipped(gzipped(good)), "packed twice")


def _wacz() -> Iterator[Case]:
    package = b'{"profile":"data-package","wacz_version":"1.1.1","resources":[]}'
    warc = gzipped(record())
    members = {
        "no-archive": [("datapackage.json", package)],
        "no-package": [("archive/data.warc.gz", warc)],
        "package-broken": [("datapackage.json", b"{"), ("archive/data.warc.gz", warc)],
        "hash-wrong": [
            (
                "datapackage.json",
                b'{"resources":[{"path":"archive/data.warc.gz","hash":"sha256:00","bytes":1}]}',
            ),
            ("archive/data.warc.gz", warc),
        ],
    }
    for name, parts in members.items():
        yield one(f"wacz/{name}.wacz", zipped(parts), f"WACZ: {name}")


def _documents() -> Iterator[Case]:
    text = f"<w:body><w:p><w:r><w:t>{SPOKEN}</w:t></w:r></w:p></w:body>"
    documents = {
        "no-document": [("[Content_Types].xml", TYPES)],
        "body-none": [("[Content_Types].xml", TYPES), ("word/document.xml", DOCUMENT.format(""))],
        "xml-broken": [("[Content_Types].xml", TYPES), ("word/document.xml", DOCUMENT[:40])],
        "entity": [
            ("[Content_Types].xml", TYPES),
            ("word/document.xml", '<!DOCTYPE a [<!ENTITY x "y">]>' + DOCUMENT.format(text)),
        ],
        "deep": [
            ("[Content_Types].xml", TYPES),
            ("word/document.xml", DOCUMENT.format("<w:p>" * 5000 + text)),
        ],
    }
    for name, parts in documents.items():
        data = zipped([(path, content.encode()) for path, content in parts])
        yield one(f"docx/{name}.docx", data, f"DOCX: {name}")
    files = {
        "head-only": b"%PDF-1.7\n",
        "no-table": b"%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
        b"trailer <</Root 1 0 R>>",
        "loop": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n"
        b"trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF",
        "encrypted": b"%PDF-1.4\ntrailer<</Encrypt<</Filter/Standard/V 5>>/Root 1 0 R>>\n%%EOF",
        "binary": b"%PDF-1.4\n" + bytes(range(256)) * 300,
        "late": b"x" * 900 + b"%PDF-1.4\n%%EOF",
    }
    for name, data in files.items():
        yield one(f"pdf/{name}.pdf", data, f"PDF: {name}")
    yield one("doc/old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000), "old Word file")
    yield one("doc/rich.rtf", b"{\\rtf1\\ansi He said no.}", "rich text")


def _exports() -> Iterator[Case]:
    nexis = "1 of 3 DOCUMENTS\n\nThe Bay\n\nMarch 5, 2024 Tuesday\n\nFerry\n\nLENGTH: 9 words"
    nexis += f"\n\n{SPOKEN}\n\n"
    texts = {
        "nexis-count": nexis * 2,
        "nexis-cut": nexis[:60],
        "nexis-numbers": "".join(f"{n} of 2000 DOCUMENTS\n\n" for n in range(2000)),
        "factiva-codes": "HD\nWC\nPD\nSN\nLP\nTD\n",
        "factiva-none": f"HD Ferry\nTD\n{SPOKEN}\n\nDocument BAY0000020240305ek3500001\n\nHD\n",
        "proquest-rule": ("_" * 60 + "\n\nDocument 1 of 9\n\n") * 500,
        "proquest-fields": f"Document 1 of 1\n\nFull text: {SPOKEN}\nPublication date: Foo 99\n",
    }
    for name, text in texts.items():
        yield one(f"export/{name}.txt", text, f"export: {name}")
