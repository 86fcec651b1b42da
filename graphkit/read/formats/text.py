"""Reads a text file with front matter as an article."""

import re

from graphkit.read.formats.decode import decode
from graphkit.read.formats.front_matter import FrontMatter, split
from graphkit.read.problems import of_file, of_front_matter
from graphkit.read.record import IN_FRONT_MATTER, InputRecord, read_record
from graphkit.records import Diagnostic
from graphkit.registry import ReadResult

FRONT_MATTER_FIELDS = (
    "title",
    "date",
    "date_source",
    "updated",
    "url",
    "publisher",
    "language",
    "byline",
)
# Fields in which a “#” after a blank opens a comment; in others it is part of the value.
FIELDS_WITH_COMMENTS = ("date", "updated", "url", "language")
FIELD_COMMENT = re.compile(r"\s#.*")


def read_text(name: str, data: bytes) -> ReadResult:
    """The article of a text file, and the problems of the file; no article if it cannot be read.

    The fields of the front matter are ``title``, ``date`` (of publication), ``date_source`` (where
    that date is from), ``updated`` (the day of this revision; no expression counts from it),
    ``url``, ``publisher``, ``language`` and ``byline``. Without a date, relative dates are not
    resolved. ``name`` is the name of the file in outputs.
    """
    text, warning = decode(data)
    if text is None:
        return (), (of_file(name, "not text", str(warning), "give it as UTF-8 text"),)
    above = split(text)
    fields = {
        n: FIELD_COMMENT.sub("", v) if n in FIELDS_WITH_COMMENTS else v
        for n, v in above.fields.items()
    }
    record = InputRecord(name, above.body, fields, IN_FRONT_MATTER, damaged=bool(above.faults))
    return read_record(record, (*encoding(name, warning), *_faults(name, above)))


def encoding(name: str, warning: str | None) -> tuple[Diagnostic, ...]:
    """The diagnostic for what decoding had to say of a file, if anything."""
    if warning is None:
        return ()
    return (of_file(name, "encoding", warning, "save it as UTF-8", "warning"),)


def _faults(name: str, above: FrontMatter) -> list[Diagnostic]:
    """Diagnostics for the faults of the front matter and for its unknown fields."""
    remedy = "write it as “name: value” lines between two “---”"
    wrong = [of_front_matter(name, "front matter", fault, remedy) for fault in above.faults]
    known = f"known are {', '.join(FRONT_MATTER_FIELDS)}"
    odd = sorted(set(above.fields) - set(FRONT_MATTER_FIELDS))
    return wrong + [
        of_front_matter(name, "front matter", f"“{field}” is not used", known, "note")
        for field in odd
    ]
