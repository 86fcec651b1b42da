"""What is fuzzed: each target takes bytes, and fails where a promise is broken."""

from __future__ import annotations

import io
import unicodedata
from functools import partial
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, RdfFormat, Store, Triple, parse

from graphkit.query import QueryError
from graphkit.query.guard import check
from graphkit.read.formats.decode import UNSAFE_CHARACTER, decode
from graphkit.read.formats.documents.pdfium import content
from graphkit.read.formats.front_matter import split
from graphkit.read.one_file import read_stream
from graphkit.store import turtle
from graphkit.store.vocabulary import words
from graphkit.store.wording import sound

if TYPE_CHECKING:
    from collections.abc import Callable

# What a name tells of a format, where the first bytes do not.
READERS = {
    "text": ".txt",
    "page": ".html",
    "lines": ".jsonl",
    "json": ".json",
    "table": ".csv",
    "feed": ".xml",
    "mail": ".eml",
    "zip": ".zip",
    "tar": ".tar",
    "gzip": ".gz",
    "warc": ".warc",
    "docx": ".docx",
}


class Broken(Exception):  # noqa: N818 -- a promise is
    """A promise is broken; the message says which."""


def front_matter(data: bytes) -> None:
    """The text below front matter is the end of what was given, whatever stands above it."""
    text, _ = decode(data)
    if text is not None and not text.endswith(split(text).body):
        reason = "the body is not the end of the text"
        raise Broken(reason)


def guard(data: bytes) -> None:
    """A query that passes the guard asks no other machine and changes nothing."""
    query = data.decode("utf-8", "replace")
    try:
        check(query)
    except QueryError:
        return
    try:
        Store().query(query)
    except (SyntaxError, ValueError):
        return
    except OSError as error:
        reason = f"a query asked another machine: {error}"
        raise Broken(reason) from error


def turtle_writer(data: bytes) -> None:
    """What is written as Turtle is read as the same triple."""
    text = sound(data.decode("utf-8", "surrogateescape"))
    node = NamedNode("urn:x")
    triple = Triple(node, node, words(text, "en"))
    (found,) = parse(input=turtle({"g": [triple]}), format=RdfFormat.TURTLE)
    if found.object != triple.object:
        reason = f"{triple.object} became {found.object}"
        raise Broken(reason)


def reader(suffix: str, data: bytes) -> None:
    """Each input ends as an article or a diagnostic, no reader fails, and each text is clean."""
    stream = io.BufferedReader(io.BytesIO(data))  # type: ignore[type-var]
    articles, problems = [], []
    for found, told in read_stream(f"a{suffix}", stream, {}, {}):
        articles += found
        problems += told
    if failed := [one for one in problems if one.kind == "reader failed"]:
        raise Broken(failed[0].reason + " " + " < ".join(reversed(failed[0].trace)))
    if not articles and not problems:
        reason = "neither an article nor a diagnostic"
        raise Broken(reason)
    for one in articles:
        if UNSAFE_CHARACTER.search(one.text) or unicodedata.normalize("NFC", one.text) != one.text:
            reason = "a text that is not clean"
            raise Broken(reason)


def pdf(data: bytes) -> None:
    """PDFium gives lines or a fault."""
    content(data)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "front-matter": front_matter,
    "guard": guard,
    "turtle": turtle_writer,
    "pdf": pdf,
    **{f"read-{name}": partial(reader, suffix) for name, suffix in READERS.items()},
}
