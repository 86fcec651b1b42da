"""Reads a Word document (DOCX, ISO/IEC 29500): its paragraphs, without notes and deleted words."""

import io
import zipfile
from collections.abc import Iterator

from lxml.etree import _Element as Element

from graphkit.read.formats.decode import clean
from graphkit.read.formats.exports import EXPORTS, export_kind, read_export
from graphkit.read.formats.feeds.xml_trees import Unfit, local_name, text_of_xml, words_of, xml_tree
from graphkit.read.formats.inputs import MAX_RECORD_BYTES, Inside, refused, too_large
from graphkit.read.formats.streams import UNREADABLE_ZIP, forward
from graphkit.read.record import InputRecord, read_record
from graphkit.registry import ReadResult

BODY_MEMBER, PROPERTIES_MEMBER = "word/document.xml", "docProps/core.xml"
REMEDY_OF_DOCX = "save it once more as DOCX, or give its text"
# Elements whose text is not that of the paragraph they stand in: words that were deleted, the older
# form of a drawing, and the text of a box, whose paragraphs are read on their own.
LEFT_OUT = {"del", "movefrom", "fallback", "txbxcontent"}
SIGNS = {"tab": " ", "br": " ", "cr": " ", "nobreakhyphen": "-"}


def read_docx(name: str, file: io.BufferedReader, _: Inside) -> Iterator[ReadResult]:
    """The article of a document, or those of the export of a database that it holds.

    It has no day of publication: the days that a document tells are those of its saving.
    """
    data = file.read(MAX_RECORD_BYTES + 1)
    if len(data) > MAX_RECORD_BYTES:
        yield too_large(name, len(data))
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body, told = _tree(archive, BODY_MEMBER), _tree(archive, PROPERTIES_MEMBER)
    except Unfit as error:
        yield refused(name, "data", str(error), REMEDY_OF_DOCX)
        return
    except UNREADABLE_ZIP as error:
        yield refused(name, "damaged", f"no Word document: {error}", REMEDY_OF_DOCX)
        return
    if body is None:
        reason = f"no Word document: it has no {BODY_MEMBER}"
        yield refused(name, "no reader", reason, REMEDY_OF_DOCX)
        return
    yield from _read(name, clean("\n\n".join(_paragraphs(body)))[0], told)


def _read(name: str, text: str, told: Element | None) -> Iterator[ReadResult]:
    head = text.replace("\n\n", "\n").encode("utf-8")
    if kind := export_kind(head):
        stream = forward(io.BytesIO(text.encode("utf-8")).read)
        yield from read_export(name, stream, kind, EXPORTS[kind])
        return
    title = next((words_of(one) for one in _named(told, "title")), "")
    fields = {"title": title} if title else {}
    yield read_record(InputRecord(name, text, fields, "the document"))


def _tree(archive: zipfile.ZipFile, member: str) -> Element | None:
    """The tree of a member, ``None`` if there is no such member.

    Raises:
        Unfit: it is too large, or XML that is not read.
    """
    if member not in archive.namelist():
        return None
    with archive.open(member) as file:
        data = file.read(MAX_RECORD_BYTES + 1)
    if len(data) > MAX_RECORD_BYTES:
        reason = f"{member} has more than {MAX_RECORD_BYTES:,} bytes"
        raise Unfit(reason)
    return xml_tree(text_of_xml(data)[0])


def _named(root: Element | None, name: str) -> Iterator[Element]:
    for one in root.iter() if root is not None else ():
        if isinstance(one.tag, str) and local_name(one) == name:
            yield one


def _paragraphs(body: Element) -> Iterator[str]:
    """The words of each paragraph that has some, those of tables and boxes too."""
    for paragraph in _named(body, "p"):
        if not any(local_name(one) == "fallback" for one in paragraph.iterancestors()):
            yield from filter(None, [" ".join("".join(_words(paragraph)).split())])


def _words(element: Element) -> Iterator[str]:
    for one in element:
        name = local_name(one) if isinstance(one.tag, str) else ""
        if name == "t":
            yield one.text or ""
        elif name not in LEFT_OUT:
            yield SIGNS.get(name, "")
            yield from _words(one)
