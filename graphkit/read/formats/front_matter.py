"""Reads front matter: the data of an article between two fences at the top of a text file.

Three forms are read: ``name: value`` lines between ``---``, where a value ends with its line and
needs no quotation marks; block YAML between ``---``, for values of several lines; and TOML between
``+++``.
"""

import re
import tomllib
from datetime import date, datetime
from typing import Any, NamedTuple

import yaml

FENCED_BLOCK = re.compile(
    r"\s*^(?P<fence>---|\+\+\+)[ \t]*\n(?P<inside>.*?)^(?P=fence)[ \t]*(?:\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
OPENING_FENCE = re.compile(r"\s*^(?:---|\+\+\+)[ \t]*\n", re.MULTILINE)
FIELD_LINE = re.compile(r"(?P<name>[^\W\d][\w-]*)[ \t]*:(?:[ \t]+(?P<value>.*)|[ \t]*)$")
# The signs that open a value of several lines in YAML; only a comment may follow them.
BLOCK_SCALAR = re.compile(r"[|>][-+\d]{0,2}(?:[ \t]+#.*)?$")
# A tag names a type, an anchor names a list or an object; no text begins so.
YAML_SIGNS = re.compile(r"!!\w|&\w+\s+[\[{]")
# Characters of a faulty line and of YAML's message that a fault shows at most.
SHOWN_OF_LINE, SHOWN_OF_YAML_ERROR = 40, 120
QUOTED_VALUE = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")


class FrontMatter(NamedTuple):
    """The front matter of a text, and the text below it.

    ``fields`` has the value of each field on one line, by its name in small letters with ``_`` for
    ``-``. ``body`` is the text below the front matter. ``faults`` are the faults of the front
    matter in words.
    """

    fields: dict[str, str]
    body: str
    faults: tuple[str, ...] = ()


class _WrittenField(NamedTuple):
    """A field as it is written.

    ``line`` is the number of its first line in the file, from 1. ``name`` is its name in small
    letters with ``_`` for ``-``, ``lines`` are its lines.
    """

    line: int
    name: str
    lines: tuple[str, ...]


class _PlainTextLoader(yaml.BaseLoader):
    """A loader of YAML whose values are only text.

    It reads no dates and refuses aliases, with which a small file could become a huge value.
    """

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """The next node.

        Raises:
            yaml.YAMLError: it is an alias.
        """
        if self.check_event(yaml.AliasEvent):
            reason = "it uses an alias"
            raise yaml.YAMLError(reason)
        return super().compose_node(parent, index)


def split(text: str) -> FrontMatter:
    """The front matter of a text and the text below it.

    A faulty field is left out, the others are read. If there is no ``name: value`` line between the
    fences, all is text.

    >>> split("---\\ntitle: Fire: two streets shut\\ndate: 2018-07-09\\n---\\nText.").fields
    {'title': 'Fire: two streets shut', 'date': '2018-07-09'}
    >>> split("Text alone.")
    FrontMatter(fields={}, body='Text alone.', faults=())
    """
    block = FENCED_BLOCK.match(text)
    if block is None:
        opened = OPENING_FENCE.match(text)
        return FrontMatter({}, text, ("front matter is never closed",) if opened else ())
    first = text.count("\n", 0, block.start("inside")) + 1
    read = _toml if block["fence"] == "+++" else _lines
    found = read(block["inside"], first)
    if found is None:
        return FrontMatter({}, text, ("no “name: value” line stands between the fences",))
    return FrontMatter(found.fields, text[block.end() :], found.faults)


def _lines(inside: str, first: int) -> FrontMatter | None:
    """The fields of ``name: value`` lines; ``None`` if there is no such line.

    ``first`` is the number of the first line in the file.
    """
    fields: dict[str, str] = {}
    written, faults = _written_fields(inside, first)
    if inside.strip() and not written:
        return None
    for field in written:
        value, fault = _value(field)
        if fault:
            faults.append(f"line {field.line}: “{field.name}” {fault}")
        elif field.name in fields:
            faults.append(f"line {field.line}: “{field.name}” is given twice; the first is taken")
        else:
            fields[field.name] = value
    return FrontMatter(fields, "", tuple(faults))


def _written_fields(inside: str, first: int) -> tuple[list[_WrittenField], list[str]]:
    """The fields as they are written, and a fault for each line that belongs to no field."""
    written: list[_WrittenField] = []
    faults: list[str] = []
    for number, line in enumerate(inside.split("\n")[:-1], first):
        if found := FIELD_LINE.match(line):
            written.append(_WrittenField(number, _name(found["name"]), (line,)))
        elif written and (not line.strip() or line[0] in " \t-"):
            last = written[-1]
            written[-1] = last._replace(lines=(*last.lines, line))
        elif line.strip() and not line.startswith("#"):
            faults.append(
                f"line {number}: “{line.strip()[:SHOWN_OF_LINE]}” is no “name: value” line"
            )
    return written, faults


def _value(field: _WrittenField) -> tuple[str, str]:
    """The value of a field on one line, and its fault; one of both is ``""``."""
    found = FIELD_LINE.match(field.lines[0])
    value = ((found and found["value"]) or "").strip()
    more = [line for line in field.lines[1:] if line.strip()]
    if YAML_SIGNS.match(value):
        return "", "begins with a tag or an anchor of YAML, which is not read"
    if not more and not BLOCK_SCALAR.match(value):
        return _unquoted(value), ""
    try:
        loaded = _loaded("\n".join(field.lines))
    except (yaml.YAMLError, RecursionError) as error:
        return "", f"cannot be read: {' '.join(str(error).split())[:SHOWN_OF_YAML_ERROR]}"
    values = list(loaded.values()) if isinstance(loaded, dict) else []
    if len(values) == 1 and isinstance(values[0], str):
        return " ".join(values[0].split()), ""
    return "", "is not text"


def _loaded(text: str) -> Any:  # noqa: ANN401 -- a dict, a list or a string, as YAML has it
    return yaml.load(text, _PlainTextLoader)  # noqa: S506 -- text alone, see the class


def _unquoted(value: str) -> str:
    r"""A value without quotation marks around all of it; other marks are kept.

    >>> _unquoted('"Deep rot" at the pier, she says'), _unquoted("'It''s over'")
    ('"Deep rot" at the pier, she says', "It's over")
    """
    if not QUOTED_VALUE.fullmatch(value):
        return " ".join(value.split())
    try:
        inside = _loaded(value)
    except yaml.YAMLError:
        return value
    return " ".join(inside.split())


def _toml(inside: str, first: int) -> FrontMatter | None:
    """The fields of TOML; a value that is no text and no date is a fault."""
    try:
        loaded = tomllib.loads(inside)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return FrontMatter({}, "", (f"line {first} and below: no TOML: {error}",))
    found = {_name(name): _text(value) for name, value in loaded.items()}
    odd = (f"“{name}” is not text" for name, value in found.items() if value is None)
    return FrontMatter({n: v for n, v in found.items() if v is not None}, "", tuple(odd))


def _text(value: object) -> str | None:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return " ".join(value.split()) if isinstance(value, str) else None


def _name(written: str) -> str:
    return written.lower().replace("-", "_")
