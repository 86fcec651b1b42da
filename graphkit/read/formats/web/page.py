"""Reads a saved web page: its data, and the article among all that the page shows."""

import re

from graphkit.read.formats.decode import clean, decode
from graphkit.read.formats.text import encoding
from graphkit.read.formats.web.main_text import main_text
from graphkit.read.formats.web.structured_data import page_data
from graphkit.read.formats.web.trees import TooDeep, tree_of
from graphkit.read.problems import at_place, of_file
from graphkit.read.record import InputRecord, read_record
from graphkit.registry import ReadResult

REMEDY_OF_PAGE = "save the page once more, or give its text"
DECLARED_ENCODING = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
# A page says its encoding in its first kilobyte; browsers look no further.
LOOKED_AT_FOR_ENCODING = 1024
# Encodings that no browser obeys when a page names them, since markup can hide in them.
DISOBEYED = ("utf-7", "utf7", "utf-16", "utf-32", "unicode")
FEWEST_CHARACTERS = 200
SECOND_PAGE = re.compile(r"</html\s*>\s*(?:<!doctype[^>]*>\s*)?<html", re.IGNORECASE)


def read_page(name: str, data: bytes) -> ReadResult:
    """The article of a web page, and the problems of the page.

    Nothing that the page names is fetched, none of its scripts runs.
    """
    text, warning = _decoded(data)
    if text is None:
        return (), (of_file(name, "not text", str(warning), REMEDY_OF_PAGE),)
    try:
        root = tree_of(text)
    except TooDeep:
        return (), (of_file(name, "too large", "elements nested too deep", REMEDY_OF_PAGE),)
    if root is None:
        return (), (of_file(name, "empty", "the page is empty", REMEDY_OF_PAGE),)
    told = page_data(root)
    body, replaced = clean(main_text(root, told.body))
    odd = (*told.faults, *_oddities(text, body))
    problems = [at_place(name, "the page", "data", why, "check the page") for why in odd]
    if replaced and not warning:
        warning = f"{replaced} control characters replaced"
    record = InputRecord(name, body, told.fields, "the page")
    return read_record(record, (*encoding(name, warning), *problems))


def _oddities(text: str, body: str) -> list[str]:
    """Why the text of a page may not be the whole article, in words."""
    found = []
    if body.strip() and len(body) < FEWEST_CHARACTERS:
        found.append(f"only {len(body)} characters of text: the page may show a part")
    if SECOND_PAGE.search(text):
        found.append("two pages in one file, read as one")
    if text.rfind("<!--") > text.rfind("-->"):
        found.append("a comment that is never closed hides what follows")
    return found


def _decoded(data: bytes) -> tuple[str | None, str | None]:
    """The text of a page: by its marks, as UTF-8, or else in the encoding that it names."""
    text, warning = decode(data)
    named = DECLARED_ENCODING.search(data[:LOOKED_AT_FOR_ENCODING])
    if text is None or named is None or not (warning or "").startswith("read as Windows"):
        return text, warning
    encoding_named = named[1].decode("ascii", "replace").lower()
    if encoding_named.startswith(("utf", *DISOBEYED)):
        return text, warning
    try:
        return clean(data.decode(encoding_named))[0], f"read as {encoding_named}, as it says"
    except (LookupError, UnicodeDecodeError):
        return text, warning
