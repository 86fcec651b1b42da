"""The built-in readers, by the kind of format that :mod:`graphkit.read.formats.content` tells.

A new format needs a module, a line in ``DOCUMENTS`` or ``CONTAINERS``, and a way to tell it.
"""

from collections.abc import Iterator
from io import BufferedReader

from graphkit.read.formats.archives import read_gzip, read_tar, read_zip
from graphkit.read.formats.content import SUFFIXES
from graphkit.read.formats.documents import read_docx, read_pdf
from graphkit.read.formats.exports import EXPORTS, read_export
from graphkit.read.formats.feeds import read_feed, read_newsml, read_nitf, read_other_xml
from graphkit.read.formats.inputs import Container, Inside
from graphkit.read.formats.mail import read_mail
from graphkit.read.formats.rows import read_json, read_json_lines, read_table
from graphkit.read.formats.text import read_text
from graphkit.read.formats.warc import read_warc
from graphkit.read.formats.web import read_page
from graphkit.registry import Reader, ReadResult


def _exported(kind: str) -> Container:
    """The reader of the export of one database."""

    def read(name: str, file: BufferedReader, _: Inside) -> Iterator[ReadResult]:
        return read_export(name, file, kind, EXPORTS[kind])

    return read


# A document is one record, a container can hold several and is read a record at a time.
DOCUMENTS: dict[str, Reader] = {
    "html": read_page,
    "text": read_text,
}
CONTAINERS: dict[str, Container] = {
    "csv": read_table,
    "docx": read_docx,
    "feed": read_feed,
    "gzip": read_gzip,
    "json": read_json,
    "jsonl": read_json_lines,
    "mail": read_mail,
    "newsml": read_newsml,
    "nitf": read_nitf,
    "pdf": read_pdf,
    "tar": read_tar,
    "warc": read_warc,
    "xml": read_other_xml,
    "zip": read_zip,
    **{kind: _exported(kind) for kind in EXPORTS},
}
KNOWN_SUFFIXES = tuple(
    suffix for suffix, kind in SUFFIXES.items() if kind in DOCUMENTS or kind in CONTAINERS
)
