"""Divides an export into its articles, a part at a time, so that a file can be of any length."""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO, NamedTuple

from graphkit.read.formats.decode import BYTE_ORDER_MARKS, decode
from graphkit.read.formats.inputs import MAX_RECORD_BYTES, refused, too_large
from graphkit.read.formats.text import encoding
from graphkit.read.problems import of_file
from graphkit.read.record import InputRecord, read_record
from graphkit.registry import ReadResult

REMEDY_OF_EXPORT = "export it once more with the full text, or give its text"
UNTESTED = "read by the documented layout of {}, which was not tested on real files"
# What no line of text is longer than where a program has broken the lines of each paragraph.
LONGEST_BROKEN_LINE = 100
# Where one article ends: a line before the next one, or the last line of its own.
ENDS = {
    "nexis": re.compile(rb"[ \t]*(?:(?P<next>\d{1,6} of \d{1,6} DOCUMENTS?)|End of Document)\s*"),
    "factiva": re.compile(rb"(?:AN\s+)?Document [A-Za-z]{2,8}[0-9a-zA-Z]{15,30}\s*"),
    "proquest": re.compile(rb"_{20,}\s*"),
}
LONGEST_END = 200


class ExportedArticle(NamedTuple):
    """The text of a part, and its data in words; ``fields`` are named as those of a record.

    Both are empty if the part is no article: a list of titles, a notice of rights.
    """

    text: str
    fields: Mapping[str, str]


def read_export(
    name: str, file: io.BufferedReader, kind: str, parse: Callable[[list[str]], ExportedArticle]
) -> Iterator[ReadResult]:
    """The articles of an export of one ``kind``, and the problems of its parts.

    ``parse`` finds text and data in the lines of a part.
    """
    number = others = 0
    yield (), (of_file(name, "data", UNTESTED.format(kind.title()), "compare a few", "note"),)
    for part in _parts(_as_utf8(file), ENDS[kind]):
        own = f"{name}:{number + 1}"
        if len(part) > MAX_RECORD_BYTES:
            number += 1
            yield too_large(own, len(part))
            continue
        text, warning = decode(part)
        if text is None:
            number += 1
            yield refused(own, "not text", str(warning), REMEDY_OF_EXPORT)
            continue
        found = parse(text.split("\n"))
        if not found.fields:
            others += bool(text.strip())
            continue
        number += 1
        record = InputRecord(own, found.text, found.fields, "the head of the article")
        yield read_record(record, encoding(own, warning))
    if not number:
        yield refused(name, "empty", f"no article of {kind.title()}", REMEDY_OF_EXPORT)
    if others:
        reason = f"passed over: {others} parts that are no articles"
        yield (), (of_file(name, "passed over", reason, "nothing is lost", "note"),)


def _parts(file: BinaryIO, end: re.Pattern[bytes]) -> Iterator[bytes]:
    """The bytes of each article, without more of the file in memory than one record."""
    lines: list[bytes] = []
    size = 0
    while line := file.readline(MAX_RECORD_BYTES):
        found = end.fullmatch(line) if len(line) <= LONGEST_END else None
        begins = found is not None and bool(found.groupdict().get("next"))
        if not begins:
            size += len(line)
            if size <= MAX_RECORD_BYTES + len(line):
                lines.append(line)
        if found is not None:
            yield b"".join(lines)
            lines, size = ([line], len(line)) if begins else ([], 0)
    yield b"".join(lines)


def _as_utf8(file: io.BufferedReader) -> BinaryIO:
    """The file itself, or its text in UTF-8 if it begins with the mark of UTF-16 or UTF-32."""
    if not file.peek(4).startswith(tuple(mark for mark, _ in BYTE_ORDER_MARKS)):
        return file
    text, _ = decode(file.read(MAX_RECORD_BYTES))
    return io.BytesIO((text or "").encode("utf-8"))


def paragraphs(lines: list[str]) -> str:
    """The paragraphs of some lines, with an empty line between two.

    Lines of which one is long are paragraphs; short ones up to an empty line are one paragraph.

    >>> paragraphs(["He left", "at noon.", "", "She stayed."])
    'He left at noon.\\n\\nShe stayed.'
    """
    plain = [" ".join(line.split()) for line in lines]
    if any(len(line) > LONGEST_BROKEN_LINE for line in plain):
        return "\n\n".join(filter(None, plain))
    found = [""]
    for line in plain:
        if line:
            found[-1] = f"{found[-1]} {line}".strip()
        elif found[-1]:
            found.append("")
    return "\n\n".join(filter(None, found))


def kept(**fields: str) -> dict[str, str]:
    """The fields that have words, on one line each."""
    plain = {name: " ".join(words.split()) for name, words in fields.items()}
    return {name: words for name, words in plain.items() if words}


def author(words: str) -> str:
    """The names of a byline without “By”.

    >>> author("By Ada Quell")
    'Ada Quell'
    """
    plain = words.strip()
    return plain[3:].strip() if plain[:3].lower() == "by " else plain
