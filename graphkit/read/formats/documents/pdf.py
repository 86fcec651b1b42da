"""Reads a PDF with the packages of ``graphkit[pdf]``, in a process that can be ended.

PDFium, which reads it, is a library in C++ that reads files of strangers: what breaks it ends that
process and costs this file only.
"""

import io
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec

import msgspec

from graphkit.read.formats.decode import clean
from graphkit.read.formats.documents.pdf_layout import PdfLine, text_of_pages
from graphkit.read.formats.exports import EXPORTS, export_kind, read_export
from graphkit.read.formats.inputs import MAX_RECORD_BYTES, Inside, refused
from graphkit.read.formats.streams import forward
from graphkit.read.problems import of_file
from graphkit.read.record import InputRecord, read_record
from graphkit.records import Diagnostic
from graphkit.registry import ReadResult

# A PDF holds pictures beside its text. Newspapers of 100 pages have 50 megabytes.
MAX_PDF_BYTES = 10 * MAX_RECORD_BYTES
# Three hundred pages of text take a second and 200 megabytes.
PDF_SECONDS, PDF_MEMORY = 30, 2 * 2**30
REMEDY_OF_PDF = "give its text"
PROCESS = "from graphkit.read.formats.documents.pdfium import main; main()"


class PdfContent(msgspec.Struct, frozen=True):
    """What the process gives back: title and lines of a PDF, or a ``fault`` in words."""

    title: str = ""
    pages: tuple[tuple[PdfLine, ...], ...] = ()
    fault: str = ""


def read_pdf(name: str, file: io.BufferedReader, _: Inside) -> Iterator[ReadResult]:
    """The article of a PDF, or those of the export of a database that it holds.

    It has no day of publication: the days that a PDF tells are those of its making.
    """
    if find_spec("pypdfium2") is None:
        remedy = "install graphkit[pdf], or give its text"
        yield refused(name, "no reader", "PDF is read by a package that is not here", remedy)
        return
    data = file.read(MAX_PDF_BYTES + 1)
    if len(data) > MAX_PDF_BYTES:
        reason = f"too large: more than {MAX_PDF_BYTES:,} bytes"
        yield refused(name, "too large", reason, REMEDY_OF_PDF)
        return
    found = _content(data)
    if found.fault:
        yield refused(name, "damaged", found.fault, REMEDY_OF_PDF)
        return
    told = text_of_pages(found.pages)
    text = clean(told.text)[0]
    if not text.strip():
        reason = "no text but pictures of it"
        yield refused(name, "empty", reason, "let a program recognise its letters")
        return
    left_out = f"passed over: {told.repeated} lines that each page repeats, or page numbers"
    note = of_file(name, "passed over", left_out, "nothing is lost", "note")
    yield from _read(name, text, found.title, (note,) if told.repeated else ())


def _read(name: str, text: str, title: str, notes: tuple[Diagnostic, ...]) -> Iterator[ReadResult]:
    if kind := export_kind(text.replace("\n\n", "\n").encode("utf-8")):
        yield (), notes
        stream = forward(io.BytesIO(text.encode("utf-8")).read)
        yield from read_export(name, stream, kind, EXPORTS[kind])
        return
    plain = " ".join(clean(title)[0].split())
    fields = {"title": plain} if plain else {}
    yield read_record(InputRecord(name, text, fields, "the document"), notes)


def _content(data: bytes) -> PdfContent:
    """Title and lines, found by another process that is ended after a while."""
    command = [sys.executable, "-c", PROCESS]
    try:
        done = subprocess.run(  # noqa: S603 -- our own words
            command, input=data, capture_output=True, timeout=PDF_SECONDS, check=False
        )
        return msgspec.msgpack.decode(done.stdout, type=PdfContent)
    except subprocess.TimeoutExpired:
        return PdfContent(fault=f"it takes more than {PDF_SECONDS} seconds to read")
    except msgspec.DecodeError:
        return PdfContent(fault="it breaks the library that reads PDF, or takes too much memory")
