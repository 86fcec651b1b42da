"""The process that reads one PDF with PDFium: bytes on standard input, lines on standard output."""

import resource
import sys
from collections.abc import Iterator
from statistics import median
from typing import Any

import msgspec

from graphkit.read.formats.documents.pdf import PDF_MEMORY, PDF_SECONDS, PdfContent
from graphkit.read.formats.documents.pdf_layout import PdfLine

# An article has a few pages, a printed newspaper a hundred.
MAX_PAGES = 1_000
# Signs of a line whose places are looked at: that of a ligature differs from those beside it.
LOOKED_AT_SIGNS = 7


def main() -> None:
    """Reads the PDF on standard input within limits of time and memory."""
    resource.setrlimit(resource.RLIMIT_AS, (PDF_MEMORY, PDF_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PDF_SECONDS, PDF_SECONDS))
    sys.stdout.buffer.write(msgspec.msgpack.encode(content(sys.stdin.buffer.read())))


def content(data: bytes) -> PdfContent:
    """Title and lines of a PDF, or why it cannot be read."""
    import pypdfium2  # noqa: PLC0415 -- an extra

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "assword" in str(error)
        return PdfContent(fault="it needs a password" if locked else f"no PDF: {error}")
    if len(document) > MAX_PAGES:
        return PdfContent(fault=f"{len(document):,} pages, {MAX_PAGES:,} at most")
    pages = []
    for number in range(len(document)):
        try:
            pages.append(tuple(_lines(document[number].get_textpage())))
        except pypdfium2.PdfiumError as error:
            return PdfContent(fault=f"page {number + 1} is damaged: {error}")
    return PdfContent(document.get_metadata_value("Title"), tuple(pages))


def _lines(page: Any) -> Iterator[PdfLine]:  # noqa: ANN401 -- the library has no types
    """The lines of a page in the order of the file, with the place of their first and last sign."""
    text, at = page.get_text_range(), 0
    for line in text.split("\r\n"):
        if words := line.strip():
            first = at + line.index(words[0])
            last = first + len(words) - 1
            step = max(1, len(words) // LOOKED_AT_SIGNS)
            boxes = [page.get_charbox(n, loose=True) for n in range(first, last + 1, step)]
            right = page.get_charbox(last, loose=True)[2]
            bottom, top = (median(box[side] for box in boxes) for side in (1, 3))
            yield PdfLine(words, boxes[0][0], right, bottom, top)
        at += len(line) + 2
