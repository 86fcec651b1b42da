"""Finds the data of an article in an object of named values."""

import re
from collections.abc import Mapping

from graphkit.read.formats.web import text_of_fragment
from graphkit.read.record import InputRecord, read_record
from graphkit.records import Diagnostic
from graphkit.registry import ReadResult

# The names that programs give to a field, the commonest first; the user's names go before them.
NAMES = {
    "text": ("text", "body", "body_text", "articleBody", "article_text", "content", "maintext"),
    "title": ("title", "headline", "headlines"),
    "date": ("date", "published", "date_published", "datePublished", "publish_date", "pubDate"),
    "updated": ("updated", "modified", "date_modified", "dateModified"),
    "url": ("url", "link", "canonical_url"),
    "publisher": ("publisher", "outlet", "source", "source_domain", "site"),
    "language": ("language", "lang"),
    "byline": ("byline", "author", "authors"),
}
MARKUP_NAMES = ("body_xhtml", "body_html", "content_html", "html")
# A text with one of these is markup, whatever its field is called.
PARAGRAPH_TAG = re.compile(r"<(?:p|div|br)\b[^>]*>", re.IGNORECASE)


def read_object(
    name: str,
    place: str,
    values: Mapping[str, object],
    chosen: Mapping[str, str],
    problems: tuple[Diagnostic, ...] = (),
) -> ReadResult:
    """The article of an object; ``chosen`` has the user's names of fields.

    A value that is no text is left out; a list of texts is joined with commas.
    """
    told = {
        field: words
        for field, names in NAMES.items()
        if (words := _first(values, (chosen[field],) if field in chosen else names))
    }
    told.pop("text", "")
    named = (chosen["text"],) if "text" in chosen else NAMES["text"]
    texts = {name: value for name, value in values.items() if isinstance(value, str)}
    text = _first(texts, named) or ("" if "text" in chosen else _first(values, MARKUP_NAMES))
    if PARAGRAPH_TAG.search(text):
        text = text_of_fragment(text)
    fields = {field: " ".join(words.split()) for field, words in told.items()}
    return read_record(InputRecord(name, text, fields, place), problems)


def _first(values: Mapping[str, object], names: tuple[str, ...]) -> str:
    return next((words for name in names if (words := _words(values.get(name)))), "")


def _words(value: object) -> str:
    """A value as text: a text itself, or several with commas; ``""`` for others."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value)))
    if isinstance(value, dict):
        return _words(value.get("name"))
    return value if isinstance(value, str) and value.strip() else ""
