"""Reads feeds of RSS 0.9x, 1.0, 2.0 and Atom: each entry is an article, or a summary of one."""

import io
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from graphkit.read.formats.decode import clean
from graphkit.read.formats.feeds.xml_trees import (
    Unfit,
    child,
    local_name,
    uses_entities,
    words_of,
    xml_elements,
)
from graphkit.read.formats.inputs import Inside, refused
from graphkit.read.formats.web import text_of_fragment
from graphkit.read.problems import of_file
from graphkit.read.record import InputRecord, read_record
from graphkit.records import Diagnostic, DiagnosticKind, Severity
from graphkit.registry import ReadResult

REMEDY_OF_FEED = "save the feed once more, or give its articles"


def read_feed(name: str, file: io.BufferedReader, _: Inside) -> Iterator[ReadResult]:
    """The articles of the entries of a feed, and their problems; no link is followed."""
    number, channel = 0, {"title": "", "language": ""}
    try:
        for element in xml_elements(file, ("item", "entry", "title", "language")):
            kind = local_name(element)
            if kind in channel:
                channel[kind] = channel[kind] or words_of(element)
                continue
            number += 1
            yield _entry(f"{name}:{number}", element, channel)
    except Unfit as error:
        known: DiagnosticKind = "damaged" if number else "data"
        severity: Severity = "warning" if number else "error"
        yield (), (of_file(name, known, str(error), REMEDY_OF_FEED, severity),)
        return
    if not number:
        yield refused(name, "empty", "no entry", REMEDY_OF_FEED)


def _entry(name: str, entry: Element, channel: dict[str, str]) -> ReadResult:
    """The article of an entry; without its text it is what the feed says of it."""
    if uses_entities(entry):
        reason = "it uses entities of its own, which are not replaced"
        return refused(name, "data", reason, REMEDY_OF_FEED)
    whole = child(entry, "encoded", "content")
    body = child(entry, "description", "summary") if whole is None else whole
    text, replaced = clean("" if body is None else _text(body))
    published = words_of(child(entry, "pubdate", "published", "date", "issued", "updated"))
    fields = {
        "title": words_of(child(entry, "title")),
        "date": published,
        "updated": words_of(child(entry, "updated", "modified")),
        "url": _address(entry),
        "publisher": words_of(child(entry, "source")) or channel["title"],
        "byline": words_of(child(entry, "creator", "author")),
        "language": channel["language"],
    }
    fields = {field: words for field, words in fields.items() if words}
    told = _told(name, whole, replaced)
    return read_record(InputRecord(name, text, fields, "the entry"), told)


def _told(name: str, whole: Element | None, replaced: int) -> tuple[Diagnostic, ...]:
    found = []
    if whole is None:
        reason = "the feed gives no content but a description, which may be a summary"
        found.append(of_file(name, "summary", reason, "give the article itself", "note"))
    if replaced:
        reason = f"{replaced} control characters replaced"
        found.append(of_file(name, "encoding", reason, "save it as UTF-8", "warning"))
    return tuple(found)


def _text(body: Element) -> str:
    """The text of a content: of the markup in it, or of the elements in it."""
    if len(body):
        inside = b"".join(etree.tostring(one) for one in body).decode("utf-8")
        return text_of_fragment((body.text or "") + inside)
    return text_of_fragment(body.text or "")


def _address(entry: Element) -> str:
    """The link of an entry that leads to its page, else an identifier that is an address."""
    links = [one for one in entry if isinstance(one.tag, str) and local_name(one) == "link"]
    pages = [one for one in links if one.get("rel", "alternate") == "alternate"]
    found = next((one.get("href") or words_of(one) for one in pages), "")
    guid = words_of(child(entry, "guid", "id"))
    return found or (guid if guid.startswith(("http", "urn:", "tag:")) else "")
