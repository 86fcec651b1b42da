"""Tells the format of an input by its first bytes, and by its name only where they do not."""

import re
from pathlib import PurePosixPath

from graphkit.read.formats.exports.told import export_kind

# So many bytes are looked at; the heads of mails and the comments above a page are shorter.
LOOKED_AT_BYTES = 8_192
SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "xml",
    ".eml": "mail",
    ".zip": "zip",
    ".wacz": "zip",
    ".docx": "docx",
    ".pdf": "pdf",
    ".tar": "tar",
    ".tgz": "gzip",
    ".gz": "gzip",
    ".warc": "warc",
}
# The first member of a file of Office Open XML.
OFFICE_MEMBER = b"[Content_Types].xml"
MAGIC = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"WARC/", "warc"),
)
# The head of the first member of a ZIP archive, with its name.
LOCAL_HEAD_BYTES = 100
# A tar file has this in its first block, behind the data of its first member.
TAR_MAGIC, TAR_MAGIC_AT = b"ustar", 257
PACKED_WEB_ARCHIVE = ".warc.gz"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
ABOVE_MARKUP = re.compile(rb"(?:\s++|<!--.*?-->|<\?.*?\?>)*+", re.DOTALL)
DOCTYPE = re.compile(rb"<!DOCTYPE\s+([\w:.-]+)[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
ROOT = re.compile(rb"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s/>]")
ROOT_KINDS = {
    b"html": "html",
    b"head": "html",
    b"body": "html",
    b"frameset": "html",
    b"rss": "feed",
    b"feed": "feed",
    b"rdf": "feed",
    b"nitf": "nitf",
    b"newsitem": "newsml",
    b"newsmessage": "newsml",
}
MAIL_FIELD = re.compile(
    rb"^(?:Message-ID|MIME-Version|Received|Return-Path):", re.IGNORECASE | re.MULTILINE
)
MAIL_START = re.compile(rb"(?:From |[A-Z][A-Za-z-]{1,40}:[ \t])")


def kind_by_name(name: str) -> str:
    """The format that the suffix of a name stands for, or ``""``."""
    return SUFFIXES.get(PurePosixPath(name).suffix.lower(), "")


def kind_of(name: str, head: bytes) -> str:
    """The format of an input, by its first bytes ``head`` and its name; ``""`` if unknown.

    >>> kind_of("page.txt", b"<!doctype html><p>He left.")
    'html'
    >>> kind_of("a.txt", b"He left."), kind_of("a.xyz", b"He left.")
    ('text', '')
    """
    named = kind_by_name(name)
    for magic, kind in MAGIC:
        if head.startswith(magic):
            return _packed(name, head, kind)
    if head[TAR_MAGIC_AT:].startswith(TAR_MAGIC):
        return "tar"
    plain = head.replace(b"\0", b"") if head.startswith(UTF16_MARKS) else head
    plain = plain.lstrip(b"\xef\xbb\xbf\xff\xfe").lstrip()
    return _markup(plain, named) or _lines(plain, named) or _exported(plain, named) or _alike(named)


def _packed(name: str, head: bytes, kind: str) -> str:
    """The format of a packed file: some are archives of one document."""
    if kind == "gzip" and name.lower().endswith(PACKED_WEB_ARCHIVE):
        return "warc"
    office = OFFICE_MEMBER in head[:LOCAL_HEAD_BYTES] or kind_by_name(name) == "docx"
    return "docx" if kind == "zip" and office else kind


def _exported(head: bytes, named: str) -> str:
    """The database that exported a text without a name of another format, or ``""``."""
    return export_kind(head) if named in {"", "text"} else ""


def _markup(head: bytes, named: str) -> str:
    """The kind of a text that begins with a tag, or ``""``."""
    if not head.startswith(b"<"):
        return ""
    above = ABOVE_MARKUP.match(head)
    rest = head[above.end() :] if above else head
    if doctype := DOCTYPE.match(rest):
        rest = rest[doctype.end() :].lstrip()
        if doctype[1].lower() == b"html":
            return "html"
    root = ROOT.match(rest)
    kind = ROOT_KINDS.get(root[1].lower(), "") if root else ""
    return kind or ("xml" if head.startswith(b"<?xml") and named != "html" else "")


def _lines(head: bytes, named: str) -> str:
    """The kind of a text of JSON objects, or of a mail; ``""`` for others."""
    if head.startswith(b"{"):
        first = head.partition(b"\n")[0].rstrip()
        whole = first.endswith(b"}") and first != head.rstrip()
        return named if named in {"json", "jsonl"} else "jsonl" if whole else "json"
    if head.startswith((b"[{", b"[\n", b"[\r", b"[ ")) and named in {"", "json"}:
        return "json"
    if MAIL_START.match(head) and MAIL_FIELD.search(head.partition(b"\n\n")[0]):
        return "mail"
    return ""


def _alike(named: str) -> str:
    """The format by name of an input whose first bytes do not tell it."""
    return named if named not in {"zip", "tar", "gzip", "warc", "docx", "pdf"} else ""
