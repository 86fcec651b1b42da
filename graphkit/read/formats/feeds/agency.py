"""Reads the XML formats of news agencies: NITF and NewsML-G2 of the IPTC.

https://iptc.org/standards/nitf/ and https://iptc.org/standards/newsml-g2/ describe them.
"""

import io
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from graphkit.read.formats.feeds.xml_trees import Unfit, local_name, text_of_xml, words_of, xml_tree
from graphkit.read.formats.inputs import MAX_RECORD_BYTES, Inside, refused, too_large
from graphkit.read.formats.text import encoding
from graphkit.read.formats.web import text_of_fragment
from graphkit.read.record import InputRecord, read_record
from graphkit.registry import ReadResult

REMEDY_OF_AGENCY = "ask for the file once more, or give its text"
NOT_PARAGRAPHS = {"head", "media", "table"}


def read_nitf(name: str, file: io.BufferedReader, _: Inside) -> Iterator[ReadResult]:
    """The article of a NITF document."""
    yield _read(name, file, "nitf")


def read_newsml(name: str, file: io.BufferedReader, _: Inside) -> Iterator[ReadResult]:
    """The articles of a NewsML-G2 message or item."""
    data = file.read(MAX_RECORD_BYTES + 1)
    if len(data) > MAX_RECORD_BYTES:
        yield too_large(name, len(data))
        return
    try:
        text, warning = text_of_xml(data)
        root = xml_tree(text)
    except Unfit as error:
        yield refused(name, "data", str(error), REMEDY_OF_AGENCY)
        return
    items = [one for one in root.iter() if local_name(one) == "newsitem"]
    if not items:
        yield refused(name, "empty", "no item of news", REMEDY_OF_AGENCY)
    for number, item in enumerate(items, 1):
        own = f"{name}:{number}" if len(items) > 1 else name
        yield read_record(_item(own, item), encoding(own, warning) if number == 1 else ())


def read_other_xml(name: str, _file: io.BufferedReader, _: Inside) -> Iterator[ReadResult]:
    """No article: the XML is of a kind that nothing reads."""
    yield refused(
        name, "no reader", "XML of another kind", "give it as RSS, Atom, NITF, NewsML-G2 or text"
    )


def _read(name: str, file: io.BufferedReader, root_name: str) -> ReadResult:
    data = file.read(MAX_RECORD_BYTES + 1)
    if len(data) > MAX_RECORD_BYTES:
        return too_large(name, len(data))
    try:
        text, warning = text_of_xml(data)
        root = xml_tree(text)
    except Unfit as error:
        return refused(name, "data", str(error), REMEDY_OF_AGENCY)
    if local_name(root) != root_name:
        return refused(name, "data", f"no {root_name}", REMEDY_OF_AGENCY)
    return read_record(_nitf(name, root), encoding(name, warning))


def _nitf(name: str, root: Element) -> InputRecord:
    issued, changed = _first(root, "date.issue"), _first(root, "date.release")
    identity, publication = _first(root, "doc-id"), _first(root, "pubdata")
    content = _first(root, "body.content")
    fields = {
        "title": words_of(_first(root, "hl1")) or words_of(_first(root, "title")),
        "date": _get(issued, "norm") or _get(publication, "date.publication"),
        "updated": _get(changed, "norm"),
        "publisher": _get(publication, "name") or words_of(_first(root, "distributor")),
        "byline": words_of(_first(root, "byline")),
        "url": _get(identity, "id-string"),
        "language": root.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
    }
    if not fields["url"].startswith(("http", "urn:", "tag:")):
        fields["url"] = ""
    return InputRecord(name, _paragraphs(content), _kept(fields), "the head of the file")


def _item(name: str, item: Element) -> InputRecord:
    """The record of a NewsML-G2 item: its content is XHTML or NITF within it, or plain text."""
    content = _first(item, "inlinexml", "inlinedata")
    own = [one for one in item.iter() if local_name(one) in {"contentmeta", "itemmeta"}]
    fields = {
        "title": words_of(_first(item, "headline")) or words_of(_first(item, "title")),
        "date": words_of(_first(item, "contentcreated", "firstcreated", "versioncreated")),
        "updated": words_of(_first(item, "contentmodified")),
        "publisher": words_of(_first(item, "copyrightholder")) or words_of(_name(item, "provider")),
        "byline": words_of(_first(item, "by")) or words_of(_name(item, "creator")),
        "url": item.get("guid") or "",
        "language": _get(_first(item, "language"), "tag"),
    }
    text = _paragraphs(content) if own or content is not None else ""
    return InputRecord(name, text, _kept(fields), "the item")


def _name(item: Element, field: str) -> Element | None:
    parent = _first(item, field)
    return None if parent is None else _first(parent, "name")


def _paragraphs(content: Element | None) -> str:
    """The text of a content with an empty line between its paragraphs."""
    if content is None:
        return ""
    for one in list(content.iter()):
        if local_name(one) in NOT_PARAGRAPHS and one.getparent() is not None:
            one.getparent().remove(one)
        elif isinstance(one.tag, str):
            one.tag = local_name(one)
    if not len(content):
        return (content.text or "").strip()
    return text_of_fragment("".join(etree.tostring(one, encoding="unicode") for one in content))


def _first(element: Element, *names: str) -> Element | None:
    for name in names:
        for one in element.iter():
            if isinstance(one.tag, str) and local_name(one) == name:
                return one
    return None


def _get(element: Element | None, name: str) -> str:
    return "" if element is None else element.get(name) or ""


def _kept(fields: dict[str, str]) -> dict[str, str]:
    return {field: words for field, words in fields.items() if words}
