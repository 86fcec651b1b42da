"""Reads a mail (.eml, RFC 5322): its text is an article, attachments are inputs of their own."""

import io
import re
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from graphkit.read.formats.content import kind_by_name
from graphkit.read.formats.decode import clean, decode
from graphkit.read.formats.inputs import MAX_RECORD_BYTES, Inside, too_large
from graphkit.read.formats.web import text_of_fragment
from graphkit.read.record import InputRecord, read_record
from graphkit.registry import ReadResult

# The name in “Name <address>”, with or without quotation marks.
SENDER = re.compile(r"\s*+\"?+([^\"<]*+)\"?+\s*+<[^>]*+>\s*+")


def read_mail(name: str, file: io.BufferedReader, inside: Inside) -> Iterator[ReadResult]:
    """The article of a mail, then those of its attachments that have a known suffix.

    Plain text goes before HTML. The day is that of the mail, the sender its publisher.
    """
    data = file.read(MAX_RECORD_BYTES + 1)
    if len(data) > MAX_RECORD_BYTES:
        yield too_large(name, len(data))
        return
    mail = BytesParser(policy=policy.default).parsebytes(data)
    text, _ = clean(_text(mail))
    sender = _head(mail, "From")
    named = SENDER.fullmatch(sender)
    fields = {
        "title": _head(mail, "Subject"),
        "date": _head(mail, "Date"),
        "publisher": named[1].strip() if named and named[1].strip() else sender,
        "language": _head(mail, "Content-Language"),
    }
    fields = {field: words for field, words in fields.items() if words}
    yield read_record(InputRecord(name, text, fields, "the head of the mail"))
    yield from _attached(name, mail, inside)


def _attached(name: str, mail: EmailMessage, inside: Inside) -> Iterator[ReadResult]:
    for part in mail.walk():
        inner = _file_name(part)
        if inner and kind_by_name(inner):
            data = part.get_payload(decode=True)
            if isinstance(data, bytes):
                yield from inside.read(f"{name}/{inner}", io.BufferedReader(io.BytesIO(data)))


def _file_name(part: EmailMessage) -> str:
    try:
        return part.get_filename() or ""
    except (LookupError, ValueError, TypeError, AttributeError):
        return ""


def _text(mail: EmailMessage) -> str:
    """The text of the first part that is no attachment, plain before HTML."""
    parts = [p for p in mail.walk() if not p.is_multipart() and not _file_name(p)]
    plain = [p for p in parts if p.get_content_type() == "text/plain"]
    marked = [p for p in parts if p.get_content_type() == "text/html"]
    if plain:
        return _content(plain[0])
    return text_of_fragment(_content(marked[0])) if marked else ""


def _content(part: EmailMessage) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    try:
        return data.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return decode(data)[0] or ""


def _head(mail: EmailMessage, name: str) -> str:
    """A field of the head on one line; ``""`` if it is missing or cannot be read."""
    try:
        return clean(" ".join(str(mail.get(name, "")).split()))[0]
    except (LookupError, ValueError, TypeError, AttributeError, IndexError):
        return ""
