"""The pages of a web archive are articles; lengths and digests are checked, bombs stay packed."""

import base64
import gzip
import hashlib
import io
import json
import zipfile

import pytest
from read.inputs import LONG, read_bytes, reasons


def page(n):
    return (
        f"<!doctype html><html><head><title>Bridge {n}</title></head><body><article>"
        f"<h1>Bridge {n}</h1><p>{LONG}</p><p>{LONG} Page {n}.</p></article></body></html>"
    ).encode()


def record(n, body=None, *, head="", kind="response", **fields):
    body = page(n) if body is None else body
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + head.encode() + b"\r\n" + body
    told = {
        "WARC-Type": kind,
        "WARC-Target-URI": f"https://a.example/{n}",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": len(block),
        "WARC-Block-Digest": "sha1:" + base64.b32encode(hashlib.sha1(block).digest()).decode(),  # noqa: S324
        **{name.replace("_", "-"): value for name, value in fields.items()},
    }
    above = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return b"WARC/1.1\r\n" + above.encode() + b"\r\n" + block + b"\r\n\r\n"


def pages(articles):
    return [int(a.text.rstrip(".").rpartition(" ")[2]) for a in articles]


THREE = [record(n) for n in (1, 2, 3)]
PACKED = [gzip.compress(one, mtime=0) for one in THREE]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.warc", b"".join(THREE)),
        ("a.warc.gz", b"".join(PACKED)),
        ("a.warc.gz", gzip.compress(b"".join(THREE))),
        ("a.warc.gz", b"".join(PACKED) + bytes(4096)),
    ],
)
def test_each_page_is_an_article_with_its_address(name, data):
    articles, diagnostics = read_bytes(name, data)
    assert pages(articles) == [1, 2, 3]
    assert [a.url for a in articles] == [f"https://a.example/{n}" for n in (1, 2, 3)]
    assert reasons(diagnostics, "error") == []


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (record(2, Content_Length=10), "its length is not that of its bytes"),
        (record(2, Content_Length="-5"), "its length is no number"),
        (record(2, Content_Length=10**9), "too large: 1,000,000,000 bytes, 10,000,000 at most"),
        (record(2).replace(b"Page 2", b"Page 7"), "its digest is not that of its bytes"),
        (record(2, X="h" * 100_000), "its head is too long or cut off"),
        (record(2).replace(b"WARC/1.1", b"WARC/9.9"), "version WARC/9.9 is not known"),
        (record(2, head="Transfer-Encoding: chunked\r\n"), "its chunks cannot be joined"),
        (record(2, head="Content-Encoding: br\r\n"), "packed as “br”, which is not unpacked"),
        (
            record(2, gzip.compress(bytes(50_000_000)), head="Content-Encoding: gzip\r\n"),
            "too large: more than 10,000,000 bytes unpacked",
        ),
    ],
)
def test_a_bad_record_is_refused_and_the_others_are_read(bad, why):
    articles, diagnostics = read_bytes("a.warc", THREE[0] + bad + THREE[2])
    assert pages(articles) == [1, 3]
    assert reasons(diagnostics, "error") == [why]


def test_a_damaged_member_costs_the_others_nothing():
    broken = bytearray(PACKED[1])
    broken[60] ^= 255
    articles, diagnostics = read_bytes("a.warc.gz", PACKED[0] + bytes(broken) + PACKED[2])
    assert pages(articles) == [1, 3]
    assert len(reasons(diagnostics, "error")) >= 1


def test_a_page_that_was_sent_in_chunks_and_packed_is_read():
    packed = gzip.compress(page(4))
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in (packed[:50], packed[50:]))
    head = "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"
    articles, _ = read_bytes("a.warc", record(4, chunks + b"0\r\n\r\n", head=head))
    assert pages(articles) == [4]


def test_an_error_page_is_refused():
    data = record(1).replace(b"200 OK", b"404 NF").replace(b"WARC-Block-Digest", b"X-Other")
    assert reasons(read_bytes("a.warc", data)[1]) == ["the server answered with the status 404"]


def test_a_wacz_gives_the_pages_of_its_archive_and_not_its_indexes():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr("pages/pages.jsonl", '{"url": "x"}')
        archive.writestr("archive/a.warc.gz", b"".join(PACKED))
    articles, diagnostics = read_bytes("a.wacz", data.getvalue())
    assert pages(articles) == [1, 2, 3]
    assert reasons(diagnostics, "error") == []


@pytest.mark.parametrize("right", [True, False])
def test_a_member_of_a_wacz_with_another_digest_is_refused(right):
    inner = b"".join(PACKED)
    told = hashlib.sha256(inner if right else b"other").hexdigest()
    resources = [{"path": "archive/a.warc.gz", "hash": f"sha256:{told}"}]
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("datapackage.json", json.dumps({"resources": resources}))
        archive.writestr("archive/a.warc.gz", inner)
    articles, diagnostics = read_bytes("a.wacz", data.getvalue())
    assert pages(articles) == ([1, 2, 3] if right else [])
    wrong = [] if right else ["its digest is not that of its bytes"]
    assert reasons(diagnostics, "error") == wrong
