"""Reads a JSON document: one object, or a list of them; ninjs 1 to 3 of the IPTC among others."""

import io
from collections.abc import Iterator, Mapping

from graphkit.read.formats.decode import decode
from graphkit.read.formats.inputs import MAX_RECORD_BYTES, Inside, refused, too_large
from graphkit.read.formats.rows.fields import read_object
from graphkit.read.formats.rows.json_values import json_value
from graphkit.read.formats.rows.ninjs import as_plain, held_back, is_ninjs, not_an_article
from graphkit.read.problems import at_place
from graphkit.records import Diagnostic
from graphkit.registry import ReadResult

REMEDY_OF_DOCUMENT = "give an object with a “text”, a list of them, or lines of them as .jsonl"


def read_json(name: str, file: io.BufferedReader, inside: Inside) -> Iterator[ReadResult]:
    """The articles of a JSON document, and their problems."""
    data = file.read(MAX_RECORD_BYTES + 1)
    if len(data) > MAX_RECORD_BYTES:
        yield too_large(name, len(data))
        return
    text, warning = decode(data)
    found = json_value(text or "")
    if text is None or found.fault:
        reason = found.fault if text is not None else str(warning)
        reason = reason if data.strip() else "the file is empty"
        yield refused(name, "data" if data.strip() else "empty", reason, REMEDY_OF_DOCUMENT)
        return
    several = found.value if isinstance(found.value, list) else [found.value]
    odd = tuple(at_place(name, "the file", "data", w, "check the file") for w in found.oddities)
    if not several:
        yield refused(name, "empty", "an empty list", REMEDY_OF_DOCUMENT)
    for number, value in enumerate(several, 1):
        own = f"{name}:{number}" if isinstance(found.value, list) else name
        yield _object(own, value, inside.fields, odd if number == 1 else ())


def _object(
    name: str, value: object, fields: Mapping[str, str], odd: tuple[Diagnostic, ...]
) -> ReadResult:
    if not isinstance(value, dict):
        return refused(name, "data", "no object", REMEDY_OF_DOCUMENT)
    if is_ninjs(value):
        if why := not_an_article(value):
            return refused(name, "data", why, "give items that are usable texts")
        if why := held_back(value):
            told = "do not publish what is built of it"
            odd += (at_place(name, "the object", "data", why, told),)
        value = as_plain(value)
    return read_object(name, "the object", value, fields, odd)
